package vn.motcua.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars and their versions. What a version says is in {@link TimetableStore}. */
@Component
final class CalendarStore {
  private static final String SELECT_CALENDARS =
      """
      select code, name, name_en, base, version
      from calendar.calendar
      order by base nulls first, code
      """;
  private static final String SELECT_VERSION =
      """
      select version
      from calendar.calendar
      where code = :code
      """;
  private static final String SELECT_VERSION_BASE =
      """
      select base, base_version
      from calendar.version
      where calendar = :code and number = :version
      """;
  private static final String SELECT_HEIRS =
      """
      with recursive heir (code, version) as (
        select code, version from calendar.calendar where base = :code
        union all
        select c.code, c.version from calendar.calendar c join heir h on c.base = h.code
      )
      select code, version
      from heir
      order by code
      """;
  private static final String SELECT_VERSIONS =
      """
      select number, reason, author, made_at
      from calendar.version
      where calendar = :code
      order by number desc
      """;
  private static final String INSERT_CALENDAR =
      """
      insert into calendar.calendar (code, name, name_en, base, version, changed_at)
      values (:code, :name, :nameEn, :base, 1, :at)
      on conflict (code) do nothing
      """;
  private static final String RAISE_VERSION =
      """
      update calendar.calendar
      set version = version + 1, changed_at = :at
      where code = :code and version = :seen
      """;
  private static final String RAISE_HEIRS =
      """
      with recursive heir (code) as (
        select code from calendar.calendar where base = :code
        union all
        select c.code from calendar.calendar c join heir h on c.base = h.code
      )
      update calendar.calendar
      set version = version + 1, changed_at = :at
      where code in (select code from heir)
      """;
  private static final String INSERT_VERSIONS =
      """
      insert into calendar.version (calendar, number, base, base_version, reason, author, made_at)
      with recursive changed (code) as (
        select cast(:code as text)
        union all
        select c.code from calendar.calendar c join changed h on c.base = h.code
      )
      select c.code, c.version, b.code, b.version, :reason, :author, :at
      from calendar.calendar c
      join changed on changed.code = c.code
      left join calendar.calendar b on b.code = c.base
      """;

  /** A calendar and its newest version. */
  record Newest(String code, int version) {}

  /** What a version stands on: null and 0 when it stands alone. */
  record VersionBase(@Nullable String code, int version) {}

  private static final RowMapper<CalendarListing> LISTING =
      (row, n) ->
          new CalendarListing(
              row.getString("code"),
              row.getString("name"),
              row.getString("name_en"),
              row.getString("base"),
              row.getInt("version"));
  private static final RowMapper<CalendarVersion> VERSION =
      (row, n) ->
          new CalendarVersion(
              row.getInt("number"),
              row.getString("reason"),
              row.getString("author"),
              row.getObject("made_at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CalendarListing> calendars() {
    return jdbc.sql(SELECT_CALENDARS).query(LISTING).list();
  }

  /** Which version a calendar is at; empty when there is no such calendar. */
  Optional<Integer> version(String code) {
    return jdbc.sql(SELECT_VERSION).param("code", code).query(Integer.class).optional();
  }

  /** Every calendar that extends this one, directly or through others. */
  List<Newest> heirs(String code) {
    return jdbc.sql(SELECT_HEIRS)
        .param("code", code)
        .query((row, n) -> new Newest(row.getString("code"), row.getInt("version")))
        .list();
  }

  List<CalendarVersion> versions(String code) {
    return jdbc.sql(SELECT_VERSIONS).param("code", code).query(VERSION).list();
  }

  /** Empty when there is no such version. */
  Optional<VersionBase> versionBase(String code, int version) {
    return jdbc.sql(SELECT_VERSION_BASE)
        .param("code", code)
        .param("version", version)
        .query((row, n) -> new VersionBase(row.getString("base"), row.getInt("base_version")))
        .optional();
  }

  /** False when the code is taken. */
  boolean create(String code, String name, String nameEn, @Nullable String base, Instant at) {
    return jdbc.sql(INSERT_CALENDAR)
            .param("code", code)
            .param("name", name)
            .param("nameEn", nameEn)
            .param("base", base)
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** The next version; false when the calendar is no longer at the one seen. */
  boolean raise(String code, int seen, Instant at) {
    return jdbc.sql(RAISE_VERSION)
            .param("code", code)
            .param("seen", seen)
            .param("at", utc(at))
            .update()
        == 1;
  }

  void raiseHeirs(String code, Instant at) {
    jdbc.sql(RAISE_HEIRS).param("code", code).param("at", utc(at)).update();
  }

  /** Writes down the versions that a calendar and its heirs have come to. */
  void insertVersions(String code, String reason, String author, Instant at) {
    jdbc.sql(INSERT_VERSIONS)
        .param("code", code)
        .param("reason", reason)
        .param("author", author)
        .param("at", utc(at))
        .update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
