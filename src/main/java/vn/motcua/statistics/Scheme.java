package vn.motcua.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Rule;

/**
 * A scheme that scores officers and agencies, as data with dates: which indicators it has, what
 * each is made of, and what a score is called.
 *
 * @param source decree and article
 * @param bands the best first
 */
public record Scheme(
    String code, Bilingual name, String source, List<Indicator> indicators, List<Band> bands) {
  private static final int DECIMALS = 1;

  public Scheme {
    indicators = List.copyOf(indicators);
    bands = List.copyOf(bands);
  }

  /** Who is scored. */
  public enum Whom {
    OFFICER,
    AGENCY
  }

  /** What an indicator is made of. */
  public enum Formula {
    /** 2 for each dossier settled early, 1 on time, 0 late. */
    TIME,
    /** 2 for each dossier (of an officer: each step) within its shares, 1 exactly, 0 beyond. */
    SHARE,
    /** 2 for each dossier that never had to be completed, 1 once, 0 more often. */
    CONTACT,
    /** By the share of online procedures and dossiers, none of them overdue. */
    ONLINE
  }

  /**
   * An indicator.
   *
   * @param formula null where the system has no data for it yet
   * @param most most points
   */
  public record Indicator(
      int number,
      Bilingual name,
      @Nullable Formula formula,
      boolean officer,
      boolean agency,
      BigDecimal most) {
    boolean scores(Whom whom) {
      return whom == Whom.OFFICER ? officer : agency;
    }
  }

  /** What a score from so many points on is called. */
  public record Band(Whom whom, BigDecimal atLeast, Bilingual name) {}

  /**
   * Points of an indicator: so many for so many dossiers, or steps.
   *
   * @param of nothing to score when 0
   */
  public record Points(long points, long of) {}

  /**
   * A score.
   *
   * @param values of each indicator for whom it is, rounded to one decimal; null where there are no
   *     data: such an indicator is dropped from the points and from the most there can be
   * @param sum of the values
   * @param most of the indicators that have data
   * @param score the sum as if every indicator had data; null when none has
   * @param band what the score is called; null when there is none
   */
  public record Score(
      List<@Nullable BigDecimal> values,
      BigDecimal sum,
      BigDecimal most,
      @Nullable BigDecimal score,
      @Nullable Band band) {}

  /** The indicators for officers, or for agencies. */
  public List<Indicator> of(Whom whom) {
    return indicators.stream().filter(indicator -> indicator.scores(whom)).toList();
  }

  /** The score of somebody with these points; a formula without points has no data. */
  @Rule("F12")
  public Score score(Whom whom, Map<Formula, Points> points) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal full = BigDecimal.ZERO;
    for (Indicator indicator : of(whom)) {
      Points got = indicator.formula() == null ? null : points.get(indicator.formula());
      full = full.add(indicator.most());
      if (got == null || got.of() == 0) {
        values.add(null);
      } else {
        BigDecimal value =
            BigDecimal.valueOf(got.points())
                .divide(BigDecimal.valueOf(got.of()), DECIMALS, RoundingMode.HALF_UP);
        values.add(value);
        sum = sum.add(value);
        most = most.add(indicator.most());
      }
    }
    BigDecimal score =
        most.signum() == 0 ? null : sum.multiply(full).divide(most, DECIMALS, RoundingMode.HALF_UP);
    return new Score(values, sum, most, score, score == null ? null : band(whom, score));
  }

  private @Nullable Band band(Whom whom, BigDecimal score) {
    return bands.stream()
        .filter(band -> band.whom() == whom && score.compareTo(band.atLeast()) >= 0)
        .findFirst()
        .orElse(null);
  }
}
