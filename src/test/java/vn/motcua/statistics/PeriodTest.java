package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.statistics.Period.Kind.CALENDAR;
import static vn.motcua.statistics.Period.Kind.REPORTING;
import static vn.motcua.statistics.Period.Length.HALF_YEAR;
import static vn.motcua.statistics.Period.Length.MONTH;
import static vn.motcua.statistics.Period.Length.QUARTER;
import static vn.motcua.statistics.Period.Length.YEAR;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;

@Rule("F3")
class PeriodTest {
  @Test
  void the_reporting_quarter_runs_from_the_15th_to_the_14th() {
    assertDays(Period.of(REPORTING, QUARTER, 2026, 1), "2025-12-15", "2026-03-14");
    assertDays(Period.of(REPORTING, HALF_YEAR, 2026, 1), "2025-12-15", "2026-06-14");
    assertDays(Period.of(REPORTING, YEAR, 2026, 1), "2025-12-15", "2026-12-14");
    assertDays(Period.of(REPORTING, MONTH, 2026, 3), "2026-02-15", "2026-03-14");
  }

  @Test
  void the_calendar_quarter_is_whole_months() {
    assertDays(Period.of(CALENDAR, QUARTER, 2026, 1), "2026-01-01", "2026-03-31");
    assertDays(Period.of(CALENDAR, MONTH, 2024, 2), "2024-02-01", "2024-02-29");
  }

  @Test
  void the_one_before_ends_the_day_before() {
    for (Period.Kind calendar : Period.Kind.values()) {
      for (Period.Length length : Period.Length.values()) {
        Period period = Period.of(calendar, length, 2026, 1);
        assertThat(period.before().to()).isEqualTo(period.from().minusDays(1));
        assertThat(period.before().length()).isEqualTo(length);
        assertThat(Period.around(calendar, length, period.from())).isEqualTo(period);
        assertThat(Period.around(calendar, length, period.to())).isEqualTo(period);
        assertThat(period.yearBefore().year()).isEqualTo(2025);
      }
    }
  }

  @Test
  void a_year_has_no_fifth_quarter_and_no_day_before_its_first() {
    assertThatThrownBy(() -> Period.of(CALENDAR, QUARTER, 2026, 5)).isInstanceOf(Invalid.class);
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThatThrownBy(() -> Period.free(day, day.minusDays(1))).isInstanceOf(Invalid.class);
  }

  /** Each day counts once in its part and never in the other, whatever totals there are. */
  @Property
  void segments_count_each_day_once(
      @ForAll @IntRange(min = 0, max = 800) int start,
      @ForAll @IntRange(min = 0, max = 800) int more,
      @ForAll @IntRange(min = -1, max = 60) int halves,
      @ForAll Totals every,
      @ForAll Set<Part> parts) {
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(start);
    Period period = Period.free(from, from.plusDays(more));
    LocalDate last = LocalDate.of(2024, 12, 1);
    for (int i = 0; i < halves; i++) {
      last = Segment.next(last);
    }
    LocalDate totals = last;
    List<Segment> segments = Segment.of(period, parts, every, halves < 0 ? null : totals);
    for (LocalDate day = from.minusDays(400);
        !day.isAfter(period.to().plusDays(40));
        day = day.plusDays(1)) {
      LocalDate asked = day;
      List<Segment> of =
          segments.stream()
              .filter(s -> !asked.isBefore(s.from()) && !asked.isAfter(s.to()))
              .toList();
      boolean before = day.isBefore(from) && parts.contains(Part.BEFORE);
      boolean within =
          !day.isBefore(from) && !day.isAfter(period.to()) && parts.contains(Part.WITHIN);
      assertThat(of.stream().mapToInt(Segment::before).sum()).isEqualTo(before ? 1 : 0);
      assertThat(of.stream().mapToInt(Segment::within).sum()).isEqualTo(within ? 1 : 0);
    }
    assertThat(segments)
        .allSatisfy(
            s -> {
              LocalDate end = s.to().plusDays(1);
              switch (s.level()) {
                case Segment.TOTAL -> {
                  assertThat(halves).isNotNegative();
                  assertThat(every.last(end)).isEqualTo(end).isBeforeOrEqualTo(totals);
                  assertThat(s.from()).isEqualTo(Segment.BEGINNING);
                }
                case Segment.HALF -> {
                  assertThat(Segment.start(s.from())).isEqualTo(s.from());
                  assertThat(Segment.start(end)).isEqualTo(end);
                }
                default -> assertThat(s.from().until(end).toTotalMonths()).isZero();
              }
            });
  }

  /** Whole half months are read from two totals, however long they are. */
  @Test
  void a_reporting_period_is_two_totals() {
    for (Period.Length length : Period.Length.values()) {
      Period period = Period.of(REPORTING, length, 2026, 1);
      assertThat(
              Segment.of(
                  period, EnumSet.allOf(Part.class), Totals.HALF_MONTHLY, LocalDate.of(2027, 1, 1)))
          .extracting(Segment::level, Segment::to, Segment::before, Segment::within)
          .containsExactly(
              tuple(Segment.TOTAL, period.from().minusDays(1), 1, -1),
              tuple(Segment.TOTAL, period.to(), 0, 1));
    }
  }

  /** Where totals are years apart, two of them and what lies beside would be a year more. */
  @Test
  void a_period_with_fewer_days_than_beside_the_totals_is_read_by_itself() {
    Period january = Period.of(REPORTING, Period.Length.MONTH, 2026, 1);
    assertThat(
            Segment.of(january, EnumSet.of(Part.WITHIN), Totals.YEARLY, LocalDate.of(2027, 1, 1)))
        .containsExactly(new Segment(Segment.HALF, january.from(), january.to(), 0, 1));
  }

  private static void assertDays(Period period, String from, String to) {
    assertThat(period.from()).isEqualTo(LocalDate.parse(from));
    assertThat(period.to()).isEqualTo(LocalDate.parse(to));
  }
}
