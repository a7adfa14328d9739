package vn.motcua.calendar;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says, laid over what its base says. Its own days win over the base's day by day;
 * on a date for which it has own shifts, its week replaces the base's week whole.
 */
final class Timetable {
  private final List<WorkingShift> shifts;
  private final Map<LocalDate, CalendarDay> days;
  private final @Nullable Timetable base;

  Timetable(List<WorkingShift> shifts, List<CalendarDay> days, @Nullable Timetable base) {
    this.shifts = shifts.stream().sorted(comparing((WorkingShift s) -> s.shift().from())).toList();
    this.days = days.stream().collect(toMap(CalendarDay::date, identity()));
    this.base = base;
  }

  /** Every dated day, the base's included. */
  NavigableMap<LocalDate, CalendarDay> days() {
    NavigableMap<LocalDate, CalendarDay> all = base == null ? new TreeMap<>() : base.days();
    all.putAll(days);
    return all;
  }

  /** Every date on which something is said or begins or ends to be said. */
  Stream<LocalDate> dates() {
    Stream<LocalDate> own =
        Stream.concat(
            days.keySet().stream(),
            shifts.stream().flatMap(s -> Stream.of(s.validFrom(), lastDate(s))));
    return base == null ? own : Stream.concat(own, base.dates());
  }

  private static LocalDate lastDate(WorkingShift shift) {
    return shift.validTo() == null ? shift.validFrom() : shift.validTo();
  }

  /** A date with everything that is said of it. */
  OfficeDay day(LocalDate date) {
    CalendarDay said = said(date);
    if (said == null) {
      return plainDay(date, date);
    }
    return switch (said.kind()) {
      case REST, HOLIDAY -> OfficeDay.off(said.kind());
      case WORKING ->
          OfficeDay.worked(said.shifts().isEmpty() ? lastRegularShifts(date) : said.shifts());
    };
  }

  /** A date of which only the weekly pattern speaks, as that stood on another day. */
  OfficeDay plainDay(LocalDate date, LocalDate inForceOn) {
    return OfficeDay.worked(week(date.getDayOfWeek(), inForceOn));
  }

  private @Nullable CalendarDay said(LocalDate date) {
    CalendarDay own = days.get(date);
    return own != null || base == null ? own : base.said(date);
  }

  /** Hours of the date's weekday or, when it has none, of the nearest weekday before it. */
  private List<Shift> lastRegularShifts(LocalDate date) {
    return Stream.iterate(date.getDayOfWeek(), day -> day.minus(1))
        .limit(DayOfWeek.values().length)
        .map(weekday -> week(weekday, date))
        .filter(shiftsOfDay -> !shiftsOfDay.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Shifts of a weekday in the pattern in force on a date, in order. */
  List<Shift> week(DayOfWeek weekday, LocalDate inForceOn) {
    List<WorkingShift> inForce = shifts.stream().filter(s -> s.inForce(inForceOn)).toList();
    if (inForce.isEmpty()) {
      return base == null ? List.of() : base.week(weekday, inForceOn);
    }
    return inForce.stream().filter(s -> s.weekday() == weekday).map(WorkingShift::shift).toList();
  }
}
