package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Rule;

@Rule({"F1", "F2"})
class FigureRulesTest {
  private static final Instant DUE = Instant.parse("2026-03-10T10:00:00Z");
  private static final Instant DAY_BEFORE = Instant.parse("2026-03-09T09:00:00Z");
  private static final Instant SAME_DAY = Instant.parse("2026-03-10T01:00:00Z");
  private static final Instant AFTER = DUE.plusSeconds(1);
  private final FigureRules byDay = ContributionsPropertyTest.rules("DAY", "BY_TIME");
  private final FigureRules byMinute = ContributionsPropertyTest.rules("MINUTE", "ON_TIME");

  @Test
  void on_time_is_the_due_day_and_early_a_day_before_it() {
    assertThat(byDay.timing(DUE, DAY_BEFORE)).isEqualTo(Timing.EARLY);
    assertThat(byDay.timing(DUE, SAME_DAY)).isEqualTo(Timing.ON_TIME);
    assertThat(byDay.timing(DUE, DUE)).isEqualTo(Timing.ON_TIME);
    assertThat(byDay.timing(DUE, AFTER)).isEqualTo(Timing.LATE);
  }

  @Test
  void by_the_minute_hardly_anything_is_just_on_time() {
    assertThat(byMinute.timing(DUE, SAME_DAY)).isEqualTo(Timing.EARLY);
    assertThat(byMinute.timing(DUE, DUE)).isEqualTo(Timing.ON_TIME);
    assertThat(byMinute.timing(DUE, AFTER)).isEqualTo(Timing.LATE);
  }

  @Test
  void without_a_limit_everything_is_on_time() {
    assertThat(byDay.timing(null, AFTER)).isEqualTo(Timing.ON_TIME);
  }

  @Test
  void what_was_stopped_counts_by_time_unless_the_setting_says_on_time() {
    assertThat(byDay.stopped(DUE, AFTER)).isEqualTo(Timing.LATE);
    assertThat(byMinute.stopped(DUE, AFTER)).isEqualTo(Timing.ON_TIME);
  }
}
