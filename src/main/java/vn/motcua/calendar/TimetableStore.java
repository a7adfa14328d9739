package vn.motcua.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each version of a calendar itself says: shifts and days. Every row bears the version {@code
 * since} which it holds and the one {@code until} which it does; what a version says therefore
 * never changes once that version is committed, and can be read without a transaction.
 */
@Repository
final class TimetableStore {
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

  private record DayShift(LocalDate date, Shift shift) {}

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

  TimetableStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            .list()
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
}
