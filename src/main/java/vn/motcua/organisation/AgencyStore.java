package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of agencies, their identifiers and units. */
@Repository
class AgencyStore {
  private static final String BY_ID =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency
      where id = :id
      """;
  private static final String BY_CODE =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency
      where code = :code
      """;
  private static final String CHILDREN =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency
      where parent_id is not distinct from :parent
        and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by name collate "vi-VN-x-icu", code
      """;
  private static final String SETTLING =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency a
      where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
        and exists (
          select from organisation.post p where p.agency_id = a.id and p.kind = 'RECEPTION')
      order by name collate "vi-VN-x-icu", code
      """;

  /** The nearest calendar at or above the agency. */
  private static final String CALENDAR =
      """
      with recursive line (id, parent_id, calendar, depth) as (
        select a.id, a.parent_id, a.calendar, 0
        from organisation.agency a
        where a.id = :id
        union all
        select a.id, a.parent_id, a.calendar, line.depth + 1
        from line
        join organisation.agency a on a.id = line.parent_id
      )
      select calendar
      from line
      where calendar is not null
      order by depth
      limit 1
      """;

  /** On any day at most one of the schemes is used: the newer one from its first day. */
  private static final String IDENTIFIER =
      """
      select code
      from organisation.agency_identifier
      where agency_id = :id and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by scheme desc
      limit 1
      """;

  private static final String UNITS =
      """
      select id, agency_id, code, name, name_en
      from organisation.unit
      where agency_id = :agency
      order by code
      """;
  private static final String UNIT =
      """
      select id, agency_id, code, name, name_en
      from organisation.unit
      where agency_id = :agency and code = :code
      """;
  private static final RowMapper<Agency> AGENCY =
      (row, n) ->
          new Agency(
              row.getObject("id", UUID.class),
              row.getString("code"),
              row.getString("name"),
              row.getString("name_en"),
              Agency.Level.valueOf(row.getString("level")),
              row.getObject("parent_id", UUID.class),
              row.getString("area_code"),
              row.getString("calendar"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));
  private static final RowMapper<Unit> UNIT_ROW =
      (row, n) ->
          new Unit(
              row.getObject("id", UUID.class),
              row.getObject("agency_id", UUID.class),
              row.getString("code"),
              row.getString("name"),
              row.getString("name_en"));

  private final JdbcClient jdbc;

  AgencyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Agency> find(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(AGENCY).optional();
  }

  Optional<Agency> byCode(String code) {
    return jdbc.sql(BY_CODE).param("code", code).query(AGENCY).optional();
  }

  List<Agency> children(@Nullable UUID parent, LocalDate day) {
    return jdbc.sql(CHILDREN).param("parent", parent).param("day", day).query(AGENCY).list();
  }

  List<Agency> settling(LocalDate day) {
    return jdbc.sql(SETTLING).param("day", day).query(AGENCY).list();
  }

  Optional<String> calendar(UUID agency) {
    return jdbc.sql(CALENDAR).param("id", agency).query(String.class).optional();
  }

  Optional<String> identifier(UUID agency, LocalDate day) {
    return jdbc.sql(IDENTIFIER)
        .param("id", agency)
        .param("day", day)
        .query(String.class)
        .optional();
  }

  List<Unit> units(UUID agency) {
    return jdbc.sql(UNITS).param("agency", agency).query(UNIT_ROW).list();
  }

  Optional<Unit> unit(UUID agency, String code) {
    return jdbc.sql(UNIT).param("agency", agency).param("code", code).query(UNIT_ROW).optional();
  }
}
