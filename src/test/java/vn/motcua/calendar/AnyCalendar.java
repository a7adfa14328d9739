package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Calendars of every shape for property tests: odd shifts, weeks that change within the year, half
 * days, days off and worked rest days anywhere, over the years 2025 and 2026.
 *
 * @param fast what is tested
 * @param slow what it is tested against
 */
record AnyCalendar(WorkingCalendar fast, SlowCalendar slow) {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  static Arbitrary<AnyCalendar> calendars() {
    Arbitrary<LocalDate> change = dates(FIRST.plusDays(1), LAST);
    return Combinators.combine(week(), week(), change, days().list().ofMaxSize(40))
        .as(
            (before, after, date, days) ->
                calendar(
                    Stream.concat(
                            worked(before, FIRST, date.minusDays(1)), worked(after, date, null))
                        .toList(),
                    onePerDate(days)));
  }

  /** Any minute from a few weeks before the covered years to a few weeks after them. */
  static Arbitrary<LocalDateTime> minutes() {
    return Combinators.combine(
            dates(FIRST.minusWeeks(4), LAST.plusWeeks(4)), Arbitraries.integers().between(0, 1439))
        .as((date, minute) -> date.atStartOfDay().plusMinutes(minute));
  }

  static Arbitrary<LocalDate> dates(LocalDate from, LocalDate to) {
    return Arbitraries.longs()
        .between(from.toEpochDay(), to.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static AnyCalendar calendar(List<WorkingShift> shifts, List<CalendarDay> days) {
    List<CalendarDay> all = new ArrayList<>(days);
    all.removeIf(day -> day.date().equals(LAST));
    all.add(day(LAST, DayKind.HOLIDAY, List.of()));
    return new AnyCalendar(
        WorkingCalendar.of("any", 1, shifts, all), new SlowCalendar(shifts, all, FIRST, LAST));
  }

  /** Shifts of each weekday; at least an hour on some day. */
  private static Arbitrary<List<List<Shift>>> week() {
    return shifts()
        .list()
        .ofSize(7)
        .filter(week -> week.stream().flatMap(List::stream).mapToLong(Shift::minutes).sum() >= 60);
  }

  private static Stream<WorkingShift> worked(
      List<List<Shift>> week, LocalDate from, @Nullable LocalDate to) {
    return Stream.of(DayOfWeek.values())
        .flatMap(
            day ->
                week.get(day.ordinal()).stream()
                    .map(shift -> new WorkingShift(day, shift, from, to)));
  }

  /** None, one or two shifts that do not overlap, though they may touch. */
  private static Arbitrary<List<Shift>> shifts() {
    return Arbitraries.integers()
        .between(0, 1439)
        .list()
        .ofSize(4)
        .map(times -> times.stream().sorted().map(AnyCalendar::time).toList())
        .flatMap(
            times ->
                Arbitraries.of(
                    List.of(),
                    shift(times.get(0), times.get(1)),
                    Stream.of(shift(times.get(0), times.get(1)), shift(times.get(2), times.get(3)))
                        .flatMap(List::stream)
                        .toList()));
  }

  private static List<Shift> shift(LocalTime from, LocalTime to) {
    return from.isBefore(to) ? List.of(new Shift(from, to)) : List.of();
  }

  private static LocalTime time(int minute) {
    return LocalTime.MIN.plusMinutes(minute);
  }

  private static Arbitrary<CalendarDay> days() {
    return Combinators.combine(dates(FIRST, LAST), Arbitraries.of(DayKind.class), shifts())
        .as((date, kind, own) -> day(date, kind, kind == DayKind.WORKING ? own : List.of()));
  }

  private static CalendarDay day(LocalDate date, DayKind kind, List<Shift> shifts) {
    String name = kind + " " + date.getMonthValue();
    return new CalendarDay(date, kind, shifts, name, name, "", CalendarDay.Status.CONFIRMED);
  }

  private static List<CalendarDay> onePerDate(List<CalendarDay> days) {
    return days.stream()
        .filter(
            day ->
                days.stream().filter(other -> other.date().equals(day.date())).findFirst().get()
                    == day)
        .toList();
  }
}
