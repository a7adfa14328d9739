package vn.motcua.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.statistics.Scheme.Formula.CONTACT;
import static vn.motcua.statistics.Scheme.Formula.SHARE;
import static vn.motcua.statistics.Scheme.Formula.TIME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Rule;
import vn.motcua.base.TestDatabase;

/** The scheme of Circular 01/2018 as it stands in the database. */
@Rule("F12")
class SchemeIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private final Scheme scheme =
      new SchemeStore(JdbcClient.create(DATABASE.dataSource()))
          .on(LocalDate.of(2026, 3, 31))
          .orElseThrow();

  @Test
  void there_was_none_before_the_circular() {
    assertThat(
            new SchemeStore(JdbcClient.create(DATABASE.dataSource())).on(LocalDate.of(2018, 1, 1)))
        .isEmpty();
  }

  @Test
  void officers_have_five_indicators_and_agencies_nine() {
    assertThat(scheme.of(Scheme.Whom.OFFICER))
        .extracting(Scheme.Indicator::number)
        .containsExactly(1, 2, 3, 4, 7);
    assertThat(scheme.of(Scheme.Whom.AGENCY)).hasSize(9);
  }

  @Test
  void a_value_is_the_points_by_dossiers_to_one_decimal() {
    Scheme.Score score = scheme.score(Scheme.Whom.OFFICER, Map.of(TIME, new Scheme.Points(35, 20)));
    assertThat(score.values().getFirst()).isEqualTo(new BigDecimal("1.8"));
  }

  @Test
  void an_indicator_without_data_is_dropped_from_both_sides() {
    Scheme.Score score =
        scheme.score(
            Scheme.Whom.OFFICER,
            Map.of(
                TIME, new Scheme.Points(10, 10),
                SHARE, new Scheme.Points(20, 10),
                CONTACT, new Scheme.Points(0, 0)));
    assertThat(score.values().get(2)).isNull();
    assertThat(score.sum()).isEqualByComparingTo("3.0");
    assertThat(score.most()).isEqualByComparingTo("4");
    assertThat(score.score()).isEqualByComparingTo("7.5");
    assertThat(requireNonNull(score.band()).name().vietnamese())
        .isEqualTo("Hoàn thành 100% nhiệm vụ");
  }

  @Test
  void nothing_to_score_is_no_score() {
    Scheme.Score score = scheme.score(Scheme.Whom.AGENCY, Map.of());
    assertThat(score.score()).isNull();
    assertThat(score.band()).isNull();
  }

  @Test
  void bands_begin_where_the_circular_says() {
    assertThat(band(Scheme.Whom.OFFICER, 10, 10)).isEqualTo("Hoàn thành 100% nhiệm vụ");
    assertThat(band(Scheme.Whom.OFFICER, 8, 10))
        .isEqualTo("Hoàn thành từ 70% đến dưới 100% nhiệm vụ");
    assertThat(band(Scheme.Whom.OFFICER, 3, 10)).isEqualTo("Hoàn thành dưới 70% nhiệm vụ");
    assertThat(band(Scheme.Whom.AGENCY, 20, 10)).isEqualTo("Xuất sắc");
    assertThat(band(Scheme.Whom.AGENCY, 16, 10)).isEqualTo("Tốt");
    assertThat(band(Scheme.Whom.AGENCY, 10, 10)).isEqualTo("Khá");
    assertThat(band(Scheme.Whom.AGENCY, 7, 10)).isEqualTo("Trung bình");
    assertThat(band(Scheme.Whom.AGENCY, 2, 10)).isEqualTo("Yếu");
  }

  private String band(Scheme.Whom whom, long points, long of) {
    Scheme.Score score = scheme.score(whom, Map.of(TIME, new Scheme.Points(points, of)));
    return requireNonNull(score.band()).name().vietnamese();
  }
}
