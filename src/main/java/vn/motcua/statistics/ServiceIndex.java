package vn.motcua.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Rule;

/**
 * The service-quality index of Decision 766/QĐ-TTg (rules.md §6) as {@code service-index.json} has
 * it: groups, indicators and bands, with the days from and to which they are in force.
 *
 * @param validTo last day; null while it is in force
 * @param source where the numbers are from, and what of them was never compared
 * @param bands the best first
 */
@Rule("F13")
record ServiceIndex(
    String code,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source,
    String sourceEn,
    List<Group> groups,
    List<Indicator> indicators,
    List<Band> bands) {
  private static final int DECIMALS = 2;

  ServiceIndex {
    groups = List.copyOf(groups);
    indicators = List.copyOf(indicators);
    bands = List.copyOf(bands);
  }

  /** What is given where the denominator is 0. */
  enum Empty {
    /** No points. */
    ZERO,
    /** All points: nothing came, so nothing was done badly. */
    FULL,
    /** The indicator does not apply: it is left out of the points and of their maximum. */
    NONE
  }

  /** A group of indicators. */
  record Group(String key, String name, String nameEn, BigDecimal most) {
    Bilingual label() {
      return new Bilingual(name, nameEn);
    }
  }

  /**
   * An indicator.
   *
   * @param group key of its group
   * @param most most points; 0 for what is only watched
   * @param target rate, 0 to 1, from which on all points are given
   * @param unconfirmed what of it nobody has confirmed; "statistics.index.unconfirmed." in front,
   *     in the messages
   */
  record Indicator(
      String key,
      String group,
      String name,
      String nameEn,
      BigDecimal most,
      BigDecimal target,
      Empty empty,
      List<String> unconfirmed) {
    Indicator {
      unconfirmed = List.copyOf(unconfirmed);
    }

    Bilingual label() {
      return new Bilingual(name, nameEn);
    }
  }

  /**
   * A grade.
   *
   * @param atLeast share of the most points, 0 to 1, from which on it is given
   * @param unconfirmed as of an indicator
   */
  record Band(BigDecimal atLeast, String name, String nameEn, List<String> unconfirmed) {
    Band {
      unconfirmed = List.copyOf(unconfirmed);
    }

    Bilingual label() {
      return new Bilingual(name, nameEn);
    }
  }

  /**
   * What is known of an indicator.
   *
   * @param source where it is from when a person entered it; null when Motcua counted it
   */
  record Data(long part, long whole, @Nullable String source) {}

  /**
   * An indicator's points.
   *
   * @param data null when there are none, which is not 0
   * @param rate in percent; null without data or without denominator
   * @param points null without data, and where the indicator does not apply
   * @param missing how many more of the whole would give all points; 0 without data
   */
  record Line(
      Indicator indicator,
      @Nullable Data data,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal points,
      long missing) {}

  /**
   * A sum of points: of a group, or of all.
   *
   * @param points null when no indicator of it has any
   * @param most what they could be: of the indicators that have points
   * @param unknown most points of the indicators without data
   * @param band null without points, and while data are missing
   */
  record Sum(
      @Nullable BigDecimal points, BigDecimal most, BigDecimal unknown, @Nullable Band band) {}

  /** Every version, read from the resource. */
  static List<ServiceIndex> all(JsonMapper json) {
    try (InputStream file = ServiceIndex.class.getResourceAsStream("service-index.json")) {
      return List.of(json.readValue(Objects.requireNonNull(file), ServiceIndex[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version in force on a day; empty when none was. */
  static Optional<ServiceIndex> on(List<ServiceIndex> all, LocalDate day) {
    return all.stream()
        .filter(each -> !each.validFrom.isAfter(day))
        .filter(each -> each.validTo == null || !each.validTo.isBefore(day))
        .findFirst();
  }

  /** Name of an indicator; null when it has no such. */
  @Nullable Bilingual label(String indicator) {
    return indicators.stream()
        .filter(each -> each.key.equals(indicator))
        .map(Indicator::label)
        .findFirst()
        .orElse(null);
  }

  /** Points of every indicator, in order. */
  List<Line> lines(Map<String, Data> data, RoundingMode rounding) {
    return indicators.stream().map(each -> line(each, data.get(each.key), rounding)).toList();
  }

  private static Line line(Indicator indicator, @Nullable Data data, RoundingMode rounding) {
    if (data == null) {
      return new Line(indicator, null, null, null, 0);
    }
    BigDecimal whole = BigDecimal.valueOf(data.whole);
    BigDecimal part = BigDecimal.valueOf(data.part);
    if (data.whole == 0) {
      BigDecimal points =
          switch (indicator.empty) {
            case ZERO -> BigDecimal.ZERO.setScale(DECIMALS);
            case FULL -> indicator.most.setScale(DECIMALS);
            case NONE -> null;
          };
      return new Line(indicator, data, null, points, 0);
    }
    BigDecimal enough = indicator.target.multiply(whole);
    BigDecimal points =
        indicator.most.multiply(part).divide(enough, DECIMALS, rounding).min(indicator.most);
    long missing = enough.setScale(0, RoundingMode.CEILING).longValueExact() - data.part;
    return new Line(
        indicator,
        data,
        new Value.Share(data.part, data.whole).percent(rounding).orElse(null),
        points.setScale(DECIMALS),
        Math.max(0, missing));
  }

  /** The sum over some of the lines. */
  Sum sum(List<Line> lines, Predicate<Indicator> which) {
    BigDecimal points = null;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal unknown = BigDecimal.ZERO;
    for (Line line : lines) {
      if (which.test(line.indicator)) {
        if (line.data == null) {
          unknown = unknown.add(line.indicator.most);
        } else if (line.points != null) {
          points = points == null ? line.points : points.add(line.points);
          most = most.add(line.indicator.most);
        }
      }
    }
    return new Sum(
        points,
        most,
        unknown,
        points == null || most.signum() == 0 || unknown.signum() != 0 ? null : band(points, most));
  }

  /** The grade of points out of a maximum, which is not 0. */
  Band band(BigDecimal points, BigDecimal most) {
    return bands.stream()
        .filter(each -> points.compareTo(each.atLeast.multiply(most)) >= 0)
        .findFirst()
        .orElseThrow();
  }
}
