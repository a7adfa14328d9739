package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Rule;

@Rule("F9")
class ValueTest {
  @Test
  void a_share_is_rounded_as_its_report_says() {
    Value.Share online = new Value.Share(45_679, 52_447);
    assertThat(online.percent(RoundingMode.DOWN)).contains(new BigDecimal("87.09"));
    assertThat(online.percent(RoundingMode.HALF_UP)).contains(new BigDecimal("87.10"));
    assertThat(new Value.Share(325, 52_772).percent(RoundingMode.DOWN))
        .contains(new BigDecimal("0.61"));
    assertThat(new Value.Share(24, 26).percent(RoundingMode.HALF_UP))
        .contains(new BigDecimal("92.31"));
    assertThat(new Value.Share(68_806, 117_738).percent(RoundingMode.HALF_UP))
        .contains(new BigDecimal("58.44"));
  }

  @Test
  void a_part_of_nothing_is_no_percentage_and_not_0() {
    assertThat(new Value.Share(0, 0).percent(RoundingMode.HALF_UP)).isEmpty();
    assertThat(new Value.Share(0, 7).percent(RoundingMode.HALF_UP))
        .contains(new BigDecimal("0.00"));
  }

  @Test
  void a_change_is_in_points_and_there_is_none_against_nothing() {
    Value.Share now = new Value.Share(9_918, 10_000);
    assertThat(now.pointsOver(new Value.Share(6_006, 10_000), RoundingMode.DOWN))
        .contains(new BigDecimal("39.12"));
    assertThat(now.pointsOver(new Value.Share(0, 0), RoundingMode.DOWN)).isEmpty();
  }
}
