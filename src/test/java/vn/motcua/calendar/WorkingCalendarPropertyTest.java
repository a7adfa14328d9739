package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.WorkingCalendar.local;
import static vn.motcua.calendar.WorkingCalendar.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.motcua.base.Rule;

/** The fast calendar and the slow one give the same answers, whatever the calendar. */
@Rule({"T1", "T2"})
class WorkingCalendarPropertyTest {

  @Provide
  Arbitrary<AnyCalendar> calendars() {
    return AnyCalendar.calendars();
  }

  @Provide
  Arbitrary<LocalDateTime> minutes() {
    return AnyCalendar.minutes();
  }

  @Property(tries = 300)
  void openMinutes(@ForAll("calendars") AnyCalendar any, @ForAll("minutes") LocalDateTime minute) {
    assertThat(any.fast().isOpen(moment(minute))).isEqualTo(any.slow().works(minute));
    assertThat(any.fast().dayKind(minute.toLocalDate()) == DayKind.WORKING)
        .isEqualTo(any.slow().works(minute.toLocalDate()));
  }

  @Property(tries = 300)
  void openingAndClosing(
      @ForAll("calendars") AnyCalendar any, @ForAll("minutes") LocalDateTime minute) {
    LocalDate date = minute.toLocalDate();
    assertThat(local(any.fast().opening(date))).isEqualTo(any.slow().opening(date));
    assertThat(local(any.fast().closing(date))).isEqualTo(any.slow().closing(date));
  }

  @Property(tries = 300)
  void addingMinutes(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime from,
      @ForAll @LongRange(min = 0, max = 600) long amount) {
    assertThat(local(any.fast().addWorkingMinutes(moment(from), amount)))
        .isEqualTo(any.slow().addWorkingMinutes(from, amount));
  }

  @Property(tries = 300)
  void minutesBetween(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime from,
      @ForAll @IntRange(max = 60_000) int distance) {
    LocalDateTime to = from.plusMinutes(distance);
    long minutes = any.slow().workingMinutesBetween(from, to);
    assertThat(any.fast().workingMinutesBetween(moment(from), moment(to))).isEqualTo(minutes);
    assertThat(any.fast().workingMinutesBetween(moment(to), moment(from))).isEqualTo(-minutes);
  }

  @Property(tries = 300)
  void addingDays(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime from,
      @ForAll @IntRange(max = 60) int days) {
    LocalDate date = from.toLocalDate();
    LocalDate later = any.fast().addWorkingDays(date, days);
    assertThat(later).isEqualTo(any.slow().addWorkingDays(date, days));
    assertThat(any.fast().addWorkingDays(date, -days))
        .isEqualTo(any.slow().subtractWorkingDays(date, days));
    assertThat(any.fast().workingDaysBetween(date, later)).isEqualTo(days);
  }

  @Property(tries = 300)
  void whatIsAddedLiesBetweenToTheNanosecond(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime from,
      @ForAll @LongRange(max = 3_599_999_999_999L) long nanos,
      @ForAll @LongRange(max = 20_000_000_000_000L) long amount) {
    Instant start = moment(from).plusNanos(nanos);
    Duration time = Duration.ofNanos(amount);
    Instant end = any.fast().addWorkingTime(start, time);
    assertThat(any.fast().workingTimeBetween(start, end)).isEqualTo(time);
    if (amount > 0) {
      assertThat(any.fast().workingTimeBetween(start, end.minusNanos(1))).isLessThan(time);
    }
  }

  @Property(tries = 100)
  void farOutsideTheCoveredYearsTheWeekRepeatsAndNothingHangs(
      @ForAll("calendars") AnyCalendar any, @ForAll @IntRange(min = 30, max = 5000) int weeks) {
    LocalDate after = LocalDate.of(2027, 1, 4);
    assertThat(any.fast().shifts(after.plusWeeks(weeks))).isEqualTo(any.fast().shifts(after));
    LocalDate before = LocalDate.of(2024, 12, 30);
    assertThat(any.fast().shifts(before.minusWeeks(weeks))).isEqualTo(any.fast().shifts(before));
    Instant end = any.fast().addWorkingMinutes(moment(before.atStartOfDay()), 9_999L * 60);
    assertThat(any.fast().workingMinutesBetween(moment(before.atStartOfDay()), end))
        .isEqualTo(9_999L * 60);
  }
}
