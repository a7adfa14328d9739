package vn.motcua.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds many agencies at once. */
@Repository
class AgencyBatchStore {
  private static final String ALL =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency
      where id = any(:ids)
      """;

  private final JdbcClient jdbc;

  AgencyBatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, Agency> of(Set<UUID> ids) {
    return jdbc.sql(ALL).param("ids", ids.toArray(UUID[]::new)).query(AgencyStore.AGENCY).stream()
        .collect(Collectors.toMap(Agency::id, Function.identity()));
  }
}
