package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of administrative areas. */
@Repository
class AreaStore {
  private static final String BY_CODE =
      """
      select code, level, parent_code, kind, name, name_en, full_name_en, valid_from, valid_to
      from organisation.area
      where code = :code
        and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)
      """;
  private static final String PROVINCES =
      """
      select code, level, parent_code, kind, name, name_en, full_name_en, valid_from, valid_to
      from organisation.area
      where level = 'PROVINCE'
        and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)
      order by name collate "vi-VN-x-icu", code
      """;
  private static final String WITHIN =
      """
      select code, level, parent_code, kind, name, name_en, full_name_en, valid_from, valid_to
      from organisation.area
      where parent_code = :code
        and (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)
      order by name collate "vi-VN-x-icu", code
      """;

  /** The area and those around it, the smallest first. */
  private static final String AROUND =
      """
      with recursive around (code, depth) as (
        select cast(:code as text), 0
        union all
        select a.parent_code, around.depth + 1
        from around
        join organisation.area a on a.code = around.code
          and (a.valid_from is null or a.valid_from <= :day)
          and (a.valid_to is null or a.valid_to >= :day)
        where a.parent_code is not null and around.depth < 3
      )
      select a.code, a.level, a.parent_code, a.kind, a.name, a.name_en, a.full_name_en, a.valid_from,
        a.valid_to
      from around
      join organisation.area a on a.code = around.code
        and (a.valid_from is null or a.valid_from <= :day)
        and (a.valid_to is null or a.valid_to >= :day)
      order by around.depth
      """;

  /** One row for each area that was not as it is now, saying whether it is new. */
  private static final String UPSERT =
      """
      insert into organisation.area
        (code, level, parent_code, kind, name, name_en, full_name_en, valid_from, valid_to)
      select code, level, parent_code, kind, name, name_en, full_name_en,
        cast(:validFrom as date), cast(:validTo as date)
      from unnest(
        cast(:codes as text[]), cast(:levels as text[]), cast(:parents as text[]),
        cast(:kinds as text[]), cast(:names as text[]), cast(:namesEn as text[]),
        cast(:fullNamesEn as text[]))
        as row (code, level, parent_code, kind, name, name_en, full_name_en)
      on conflict on constraint area_of_generation do update
      set level = excluded.level, parent_code = excluded.parent_code, kind = excluded.kind,
        name = excluded.name, name_en = excluded.name_en, full_name_en = excluded.full_name_en,
        valid_to = excluded.valid_to
      where (area.level, area.parent_code, area.kind, area.name, area.name_en, area.full_name_en,
          area.valid_to)
        is distinct from (excluded.level, excluded.parent_code, excluded.kind, excluded.name,
          excluded.name_en, excluded.full_name_en, excluded.valid_to)
      returning xmax = 0
      """;

  private static final String COUNT =
      """
      select count(*)
      from organisation.area
      where valid_from is not distinct from cast(:validFrom as date)
      """;
  private static final RowMapper<Area> AREA =
      (row, n) ->
          new Area(
              row.getString("code"),
              Agency.Level.valueOf(row.getString("level")),
              row.getString("parent_code"),
              row.getString("kind"),
              row.getString("name"),
              row.getString("name_en"),
              row.getString("full_name_en"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));

  private final JdbcClient jdbc;

  AreaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Area> byCode(String code, LocalDate day) {
    return jdbc.sql(BY_CODE).param("code", code).param("day", day).query(AREA).optional();
  }

  List<Area> provinces(LocalDate day) {
    return jdbc.sql(PROVINCES).param("day", day).query(AREA).list();
  }

  List<Area> within(String code, LocalDate day) {
    return jdbc.sql(WITHIN).param("code", code).param("day", day).query(AREA).list();
  }

  List<Area> around(String code, LocalDate day) {
    return jdbc.sql(AROUND).param("code", code).param("day", day).query(AREA).list();
  }

  /**
   * Keeps areas of one generation.
   *
   * @return one element for each that was added (true) or changed (false)
   */
  List<Boolean> keep(List<Area> areas, Generation generation) {
    return jdbc.sql(UPSERT)
        .param("codes", column(areas, Area::code))
        .param("levels", column(areas, area -> area.level().name()))
        .param("parents", column(areas, Area::parentCode))
        .param("kinds", column(areas, Area::kind))
        .param("names", column(areas, Area::name))
        .param("namesEn", column(areas, Area::nameEn))
        .param("fullNamesEn", column(areas, Area::fullNameEn))
        .param("validFrom", generation.validFrom())
        .param("validTo", generation.validTo())
        .query(Boolean.class)
        .list();
  }

  int count(Generation generation) {
    return jdbc.sql(COUNT).param("validFrom", generation.validFrom()).query(Integer.class).single();
  }

  private static @Nullable String[] column(
      List<Area> areas, Function<Area, @Nullable String> value) {
    return areas.stream().map(value).toArray(String[]::new);
  }
}
