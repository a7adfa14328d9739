package vn.motcua.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds the codes of many agencies at once. */
@Repository
class CodeStore {
  private static final String CODES =
      """
      select id, code
      from organisation.agency
      where id = any(:ids)
      """;

  private final JdbcClient jdbc;

  CodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, String> of(Set<UUID> ids) {
    return jdbc
        .sql(CODES)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("code")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
