package vn.motcua.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calendars, their versions and what each version says. Every row bears the version {@code since}
 * which it holds and the one {@code until} which it does; what a version says therefore never
 * changes once that version is committed, and can be read without a transaction.
 */
@Component
final class CalendarStore {
  private static final String SELECT_CALENDARS =
      """
      select code, name, name_en, base, version
      from calendar.calendar
      order by base nulls first, code
      """;
  private static final String SELECT_HEAD =
      """
      select version, changed_at
      from calendar.calendar
      where code = :code
      """;
  private static final String SELECT_VERSION_BASE =
      """
      select base, base_version
      from calendar.version
      where calendar = :code and number = :version
      """;
  private static final String SELECT_VERSIONS =
      """
      select number, reason, author, made_at
      from calendar.version
      where calendar = :code
      order by number desc
      """;
  private static final String SELECT_SHIFTS =
      """
      select weekday, opens, closes, valid_from, valid_to
      from calendar.working_shift
      where calendar = :code and since <= :version and (until is null or until > :version)
      order by valid_from, weekday, opens
      """;
  private static final String SELECT_DAYS =
      """
      select date, kind, name, name_en, source, status
      from calendar.day
      where calendar = :code and since <= :version and (until is null or until > :version)
      order by date
      """;
  private static final String SELECT_DAY_SHIFTS =
      """
      select s.date, s.opens, s.closes
      from calendar.day_shift s
      join calendar.day d on d.calendar = s.calendar and d.date = s.date and d.since = s.since
      where s.calendar = :code and d.since <= :version and (d.until is null or d.until > :version)
      order by s.date, s.opens
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
  private static final String END_DAY =
      """
      update calendar.day
      set until = :version
      where calendar = :code and date = :date and until is null
      """;
  private static final String INSERT_DAY =
      """
      insert into calendar.day (calendar, date, since, kind, name, name_en, source, status)
      values (:code, :date, :version, :kind, :name, :nameEn, :source, :status)
      """;
  private static final String INSERT_DAY_SHIFT =
      """
      insert into calendar.day_shift (calendar, date, since, opens, closes)
      values (:code, :date, :version, :opens, :closes)
      """;
  private static final String END_SHIFTS =
      """
      update calendar.working_shift
      set until = :version
      where calendar = :code and until is null
      """;
  private static final String INSERT_SHIFT =
      """
      insert into calendar.working_shift
        (calendar, since, weekday, opens, closes, valid_from, valid_to)
      values (:code, :version, :weekday, :opens, :closes, :validFrom, :validTo)
      """;

  /** Which version a calendar is at, and since when: two equal heads say the same. */
  record Head(int version, Instant changedAt) {}

  /** What a version stands on: null and 0 when it stands alone. */
  record VersionBase(@Nullable String code, int version) {}

  private record DayShift(LocalDate date, Shift shift) {}

  private static final RowMapper<CalendarListing> LISTING =
      (row, n) ->
          new CalendarListing(
              row.getString("code"),
              row.getString("name"),
              row.getString("name_en"),
              row.getString("base"),
              row.getInt("version"));
  private static final RowMapper<Head> HEAD =
      (row, n) ->
          new Head(
              row.getInt("version"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
  private static final RowMapper<CalendarVersion> VERSION =
      (row, n) ->
          new CalendarVersion(
              row.getInt("number"),
              row.getString("reason"),
              row.getString("author"),
              row.getObject("made_at", OffsetDateTime.class).toInstant());
  private static final RowMapper<WorkingShift> SHIFT =
      (row, n) ->
          new WorkingShift(
              DayOfWeek.of(row.getInt("weekday")),
              new Shift(
                  row.getObject("opens", LocalTime.class),
                  row.getObject("closes", LocalTime.class)),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));
  private static final RowMapper<DayShift> DAY_SHIFT =
      (row, n) ->
          new DayShift(
              row.getObject("date", LocalDate.class),
              new Shift(
                  row.getObject("opens", LocalTime.class),
                  row.getObject("closes", LocalTime.class)));

  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CalendarListing> calendars() {
    return jdbc.sql(SELECT_CALENDARS).query(LISTING).list();
  }

  Optional<Head> head(String code) {
    return jdbc.sql(SELECT_HEAD).param("code", code).query(HEAD).optional();
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

  /** Own shifts, without the base's. */
  List<WorkingShift> shifts(String code, int version) {
    return jdbc.sql(SELECT_SHIFTS)
        .param("code", code)
        .param("version", version)
        .query(SHIFT)
        .list();
  }

  /** Own days, without the base's. */
  List<CalendarDay> days(String code, int version) {
    Map<LocalDate, List<Shift>> hours =
        jdbc
            .sql(SELECT_DAY_SHIFTS)
            .param("code", code)
            .param("version", version)
            .query(DAY_SHIFT)
            .stream()
            .collect(groupingBy(DayShift::date, mapping(DayShift::shift, toList())));
    return jdbc.sql(SELECT_DAYS)
        .param("code", code)
        .param("version", version)
        .query((row, n) -> day(row, hours))
        .list();
  }

  private static CalendarDay day(ResultSet row, Map<LocalDate, List<Shift>> hours)
      throws SQLException {
    LocalDate date = row.getObject("date", LocalDate.class);
    return new CalendarDay(
        date,
        DayKind.valueOf(row.getString("kind")),
        hours.getOrDefault(date, List.of()),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("source"),
        CalendarDay.Status.valueOf(row.getString("status")));
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

  void endDay(String code, LocalDate date, int version) {
    jdbc.sql(END_DAY).param("code", code).param("date", date).param("version", version).update();
  }

  void insertDay(String code, CalendarDay day, int version) {
    jdbc.sql(INSERT_DAY)
        .param("code", code)
        .param("date", day.date())
        .param("version", version)
        .param("kind", day.kind().name())
        .param("name", day.name())
        .param("nameEn", day.nameEn())
        .param("source", day.source())
        .param("status", day.status().name())
        .update();
    for (Shift shift : day.shifts()) {
      jdbc.sql(INSERT_DAY_SHIFT)
          .param("code", code)
          .param("date", day.date())
          .param("version", version)
          .param("opens", shift.from())
          .param("closes", shift.to())
          .update();
    }
  }

  void replaceShifts(String code, List<WorkingShift> shifts, int version) {
    jdbc.sql(END_SHIFTS).param("code", code).param("version", version).update();
    for (WorkingShift shift : shifts) {
      jdbc.sql(INSERT_SHIFT)
          .param("code", code)
          .param("version", version)
          .param("weekday", shift.weekday().getValue())
          .param("opens", shift.shift().from())
          .param("closes", shift.shift().to())
          .param("validFrom", shift.validFrom())
          .param("validTo", shift.validTo(), Types.DATE)
          .update();
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
