package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.statistics.Period.Kind.CALENDAR;
import static vn.motcua.statistics.Period.Kind.REPORTING;
import static vn.motcua.statistics.Period.Length.HALF_YEAR;
import static vn.motcua.statistics.Period.Length.MONTH;
import static vn.motcua.statistics.Period.Length.QUARTER;
import static vn.motcua.statistics.Period.Length.YEAR;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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

  /** Every day of the range in exactly one segment of its part; whole halves are read as one. */
  @Property
  void segments_cover_each_day_once(
      @ForAll @IntRange(min = 0, max = 800) int start,
      @ForAll @IntRange(min = 0, max = 800) int more) {
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(start);
    Period period = Period.free(from, from.plusDays(more));
    List<Segment> segments = Segment.of(period, EnumSet.allOf(Part.class));
    for (LocalDate day = from.minusDays(40);
        !day.isAfter(period.to().plusDays(2));
        day = day.plusDays(1)) {
      LocalDate asked = day;
      List<Segment> of =
          segments.stream()
              .filter(s -> !asked.isBefore(s.from()) && !asked.isAfter(s.to()))
              .toList();
      if (day.isAfter(period.to())) {
        assertThat(of).isEmpty();
      } else {
        assertThat(of).hasSize(1);
        assertThat(of.getFirst().part()).isEqualTo(day.isBefore(from) ? Part.BEFORE : Part.WITHIN);
      }
    }
    assertThat(segments)
        .allSatisfy(
            s -> {
              LocalDate end = s.to().plusDays(1);
              switch (s.level()) {
                case "Y" -> {
                  assertThat(s.from().getDayOfYear()).isEqualTo(1);
                  assertThat(end.getDayOfYear()).isEqualTo(1);
                }
                case "H" -> {
                  assertThat(Segment.start(s.from())).isEqualTo(s.from());
                  assertThat(Segment.start(end)).isEqualTo(end);
                }
                default -> assertThat(s.from().until(end).toTotalMonths()).isZero();
              }
            });
  }

  private static void assertDays(Period period, String from, String to) {
    assertThat(period.from()).isEqualTo(LocalDate.parse(from));
    assertThat(period.to()).isEqualTo(LocalDate.parse(to));
  }
}
