package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads agencies, what they were before, their identifiers and successors. */
@Repository
class AgencyStore {
  private static final String BY_ID =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency
      where id = :id
      """;

  /** A code may be given anew after its agency has ended: the last to have it. */
  private static final String BY_CODE =
      """
      select id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to
      from organisation.agency
      where code = :code
      order by valid_to desc nulls first
      limit 1
      """;

  private static final String BY_IDENTIFIER =
      """
      select a.id, a.code, a.name, a.name_en, a.level, a.parent_id, a.area_code, a.calendar,
        a.valid_from, a.valid_to
      from organisation.agency_identifier i
      join organisation.agency a on a.id = i.agency_id
      where i.code = :code
        and i.valid_from <= :day and (i.valid_to is null or i.valid_to >= :day)
      """;

  /** As they were on the day, under whom they stood then. */
  private static final String CHILDREN =
      """
      select a.id, a.code, coalesce(p.name, a.name) as name, coalesce(p.name_en, a.name_en) as name_en,
        a.level, :parent as parent_id, a.area_code, a.calendar, a.valid_from, a.valid_to
      from (
        select id from organisation.agency where parent_id = :parent
        union
        select agency_id from organisation.agency_past where parent_id = :parent
      ) candidate
      join organisation.agency a on a.id = candidate.id
      left join lateral (
        select b.name, b.name_en, b.parent_id, b.until
        from organisation.agency_past b
        where b.agency_id = a.id and b.until >= :day
        order by b.until
        limit 1
      ) p on true
      where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
        and case when p.until is null then a.parent_id else p.parent_id end = :parent
      order by coalesce(p.name, a.name) collate "vi-VN-x-icu", a.code
      """;

  private static final String TOPMOST =
      """
      select a.id, a.code, coalesce(p.name, a.name) as name, coalesce(p.name_en, a.name_en) as name_en,
        a.level, cast(null as uuid) as parent_id, a.area_code, a.calendar, a.valid_from, a.valid_to
      from (
        select id from organisation.agency where parent_id is null
        union
        select agency_id from organisation.agency_past where parent_id is null
      ) candidate
      join organisation.agency a on a.id = candidate.id
      left join lateral (
        select b.name, b.name_en, b.parent_id, b.until
        from organisation.agency_past b
        where b.agency_id = a.id and b.until >= :day
        order by b.until
        limit 1
      ) p on true
      where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
        and case when p.until is null then a.parent_id else p.parent_id end is null
      order by coalesce(p.name, a.name) collate "vi-VN-x-icu", a.code
      """;

  private static final String SETTLING =
      """
      select a.id, a.code, a.name, a.name_en, a.level, a.parent_id, a.area_code, a.calendar,
        a.valid_from, a.valid_to
      from organisation.agency a
      where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
        and exists (
          select from organisation.post p
          where p.agency_id = a.id and p.kind = 'RECEPTION'
            and (p.valid_from is null or p.valid_from <= :day)
            and (p.valid_to is null or p.valid_to >= :day))
      order by a.name collate "vi-VN-x-icu", a.code
      """;

  /** The agency and those above it, the topmost first. */
  private static final String LINE =
      """
      with recursive line (id, depth) as (
        select cast(:id as uuid), 0
        union all
        select a.parent_id, line.depth + 1
        from line
        join organisation.agency a on a.id = line.id
        where a.parent_id is not null
      )
      select a.id, a.code, a.name, a.name_en, a.level, a.parent_id, a.area_code, a.calendar,
        a.valid_from, a.valid_to
      from line
      join organisation.agency a on a.id = line.id
      order by line.depth desc
      """;

  private static final String BELOW =
      """
      with recursive below (id) as (
        select id
        from organisation.agency
        where id = any(:ids)
        union
        select a.id
        from below
        join organisation.agency a on a.parent_id = below.id
      )
      select id
      from below
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

  /** Where both schemes are in use on a day, the newer one. */
  private static final String IDENTIFIER_ON =
      """
      select code
      from organisation.agency_identifier
      where agency_id = :id and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by scheme desc
      limit 1
      """;

  private static final String IDENTIFIERS =
      """
      select scheme, code, valid_from, valid_to
      from organisation.agency_identifier
      where agency_id = :id
      order by valid_from desc, scheme desc
      """;
  private static final String PAST =
      """
      select until, name, name_en, parent_id, decision
      from organisation.agency_past
      where agency_id = :id
      order by until desc
      """;
  private static final String SUCCESSIONS =
      """
      select s.old_agency_id, o.name as old_name, s.new_agency_id, n.name as new_name, s.day, s.decision
      from organisation.succession s
      join organisation.agency o on o.id = s.old_agency_id
      join organisation.agency n on n.id = s.new_agency_id
      where s.old_agency_id = :id or s.new_agency_id = :id
      order by s.day, o.name collate "vi-VN-x-icu", n.name collate "vi-VN-x-icu"
      """;
  private static final String SUCCESSORS_ON =
      """
      with recursive heir (id) as (
        select cast(:id as uuid)
        union
        select s.new_agency_id
        from heir
        join organisation.succession s on s.old_agency_id = heir.id and s.day <= :day
      )
      select a.id, a.code, a.name, a.name_en, a.level, a.parent_id, a.area_code, a.calendar,
        a.valid_from, a.valid_to
      from heir
      join organisation.agency a on a.id = heir.id
      where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
      order by a.name collate "vi-VN-x-icu", a.code
      """;
  static final RowMapper<Agency> AGENCY =
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
  private static final RowMapper<Identifier> IDENTIFIER =
      (row, n) ->
          new Identifier(
              IdentifierScheme.valueOf(row.getString("scheme")),
              row.getString("code"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));
  private static final RowMapper<AgencyPast> AGENCY_PAST =
      (row, n) ->
          new AgencyPast(
              row.getObject("until", LocalDate.class),
              row.getString("name"),
              row.getString("name_en"),
              row.getObject("parent_id", UUID.class),
              row.getString("decision"));
  private static final RowMapper<Succession> SUCCESSION =
      (row, n) ->
          new Succession(
              row.getObject("old_agency_id", UUID.class),
              row.getString("old_name"),
              row.getObject("new_agency_id", UUID.class),
              row.getString("new_name"),
              row.getObject("day", LocalDate.class),
              row.getString("decision"));

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

  Optional<Agency> byIdentifier(String code, LocalDate day) {
    return jdbc.sql(BY_IDENTIFIER).param("code", code).param("day", day).query(AGENCY).optional();
  }

  List<Agency> children(@Nullable UUID parent, LocalDate day) {
    return parent == null
        ? jdbc.sql(TOPMOST).param("day", day).query(AGENCY).list()
        : jdbc.sql(CHILDREN).param("parent", parent).param("day", day).query(AGENCY).list();
  }

  List<Agency> settling(LocalDate day) {
    return jdbc.sql(SETTLING).param("day", day).query(AGENCY).list();
  }

  List<Agency> line(UUID id) {
    return jdbc.sql(LINE).param("id", id).query(AGENCY).list();
  }

  Set<UUID> below(Set<UUID> ids) {
    return jdbc.sql(BELOW).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).set();
  }

  Optional<String> calendar(UUID id) {
    return jdbc.sql(CALENDAR).param("id", id).query(String.class).optional();
  }

  Optional<String> identifierOn(UUID id, LocalDate day) {
    return jdbc.sql(IDENTIFIER_ON).param("id", id).param("day", day).query(String.class).optional();
  }

  List<Identifier> identifiers(UUID id) {
    return jdbc.sql(IDENTIFIERS).param("id", id).query(IDENTIFIER).list();
  }

  List<AgencyPast> past(UUID id) {
    return jdbc.sql(PAST).param("id", id).query(AGENCY_PAST).list();
  }

  List<Succession> successions(UUID id) {
    return jdbc.sql(SUCCESSIONS).param("id", id).query(SUCCESSION).list();
  }

  List<Agency> successorsOn(UUID id, LocalDate day) {
    return jdbc.sql(SUCCESSORS_ON).param("id", id).param("day", day).query(AGENCY).list();
  }
}
