package vn.motcua.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;

/** Points of the service index arranged as the rows of a report. */
final class IndexRows {
  private static final List<String> COLUMNS =
      List.of(
          "most",
          "part",
          "whole",
          "rate",
          "points",
          IndexReport.LOST,
          "missing",
          "points-before",
          "movement",
          "band",
          "source");
  private static final String WHEN_EMPTY = "empty";
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final Set<String> LEADING =
      Forms.of(ReportKind.INDEX).stream().map(Column::key).collect(Collectors.toSet());

  private final Messages messages;
  private final ServiceIndex index;
  private final boolean single;

  IndexRows(Messages messages, ServiceIndex index, Grouping by) {
    this.messages = messages;
    this.index = index;
    this.single = by == Grouping.INDICATOR;
  }

  List<Report.Head> heads() {
    if (single) {
      return COLUMNS.stream().map(key -> new Report.Head(key, "", "")).toList();
    }
    return Stream.concat(
            index.groups().stream()
                .map(group -> new Report.Head(group.key(), "", "", group.label())),
            Stream.of("points", "unknown-points", "points-before", "movement", "band")
                .map(key -> new Report.Head(key, "", "")))
        .toList();
  }

  /** Each group and below it its indicators. */
  List<Report.Row> indicators(IndexScore now, Optional<IndexScore> before) {
    List<Report.Row> rows = new ArrayList<>();
    for (ServiceIndex.Group group : index.groups()) {
      Optional<BigDecimal> then =
          before.flatMap(score -> Optional.ofNullable(score.sum(group.key()).points()));
      rows.add(sum(group.key(), group.label(), group.most(), now.sum(group.key()), then));
      now.lines().stream()
          .filter(line -> line.indicator().group().equals(group.key()))
          .map(line -> row(line, before.flatMap(score -> score.points(line.indicator().key()))))
          .forEach(rows::add);
    }
    return rows;
  }

  Report.Row agency(Member agency, IndexScore now, Optional<IndexScore> before) {
    return agency(
        "" + agency.no(), new Bilingual(agency.name(), agency.nameEn()), now, points(before));
  }

  Report.Row total(IndexScore now, Optional<IndexScore> before) {
    Bilingual name = messages.bilingual("statistics.total");
    return single
        ? sum("", name, most(), now.sum(), points(before))
        : agency("", name, now, points(before));
  }

  /** The total a year before; no data where no index was in force. */
  Report.Row yearBefore(Optional<IndexScore> before) {
    return before
        .map(score -> total(score, Optional.empty()))
        .orElseGet(
            () ->
                new Report.Row(
                    "",
                    messages.bilingual("statistics.total"),
                    false,
                    heads().stream().map(head -> (Value) new Value.Unknown()).toList()));
  }

  /** Where the numbers are from, and which bands nobody has confirmed. */
  List<Bilingual> notes() {
    return Stream.concat(
            Stream.of(new Bilingual(index.source(), index.sourceEn())),
            index.bands().stream()
                .filter(band -> !band.unconfirmed().isEmpty())
                .map(band -> unconfirmed(band.label(), band.unconfirmed())))
        .toList();
  }

  private Report.Row sum(
      String key,
      Bilingual name,
      BigDecimal most,
      ServiceIndex.Sum sum,
      Optional<BigDecimal> before) {
    BigDecimal points = sum.points();
    Value rate =
        points == null || sum.most().signum() == 0
            ? Value.Text.NOTHING
            : new Value.Decimal(
                points.multiply(PERCENT).divide(sum.most(), Value.DECIMALS, RoundingMode.HALF_UP));
    return new Report.Row(
        key,
        name,
        false,
        List.of(
            new Value.Decimal(most),
            Value.Text.NOTHING,
            Value.Text.NOTHING,
            rate,
            number(points),
            Value.Text.NOTHING,
            Value.Text.NOTHING,
            number(before.orElse(null)),
            movement(points, before),
            band(sum),
            sum.unknown().signum() == 0
                ? Value.Text.NOTHING
                : new Value.Text(
                    messages.bilingual(
                        "statistics.index.unknown", sum.unknown().toPlainString()))));
  }

  private Report.Row row(ServiceIndex.Line line, Optional<BigDecimal> before) {
    ServiceIndex.Indicator indicator = line.indicator();
    ServiceIndex.Data data = line.data();
    if (data == null) {
      Value none = new Value.Unknown();
      return new Report.Row(
          indicator.key(),
          indicator.label(),
          true,
          List.of(
              new Value.Decimal(indicator.most()),
              none,
              none,
              none,
              none,
              none,
              none,
              number(before.orElse(null)),
              Value.Text.NOTHING,
              Value.Text.NOTHING,
              source(messages.bilingual("statistics.unknown"), line)));
    }
    long lost = data.whole() - data.part();
    return new Report.Row(
        indicator.key(),
        indicator.label(),
        true,
        List.of(
            new Value.Decimal(indicator.most()),
            Value.Decimal.of(data.part()),
            Value.Decimal.of(data.whole()),
            line.rate() == null ? Value.Text.NOTHING : new Value.Decimal(line.rate()),
            line.points() == null
                ? new Value.Text(messages.bilingual("statistics.index.not-applicable"))
                : new Value.Decimal(line.points()),
            LEADING.contains(indicator.key()) ? new Value.Count(lost) : Value.Decimal.of(lost),
            Value.Decimal.of(line.missing()),
            number(before.orElse(null)),
            movement(line.points(), before),
            Value.Text.NOTHING,
            source(
                data.source() == null
                    ? messages.bilingual("statistics.index.counted")
                    : new Bilingual(data.source(), data.source()),
                line)));
  }

  /** What is not sure of a denominator of 0 is said where it is 0; the notes say it of all. */
  private Value source(Bilingual from, ServiceIndex.Line line) {
    ServiceIndex.Data data = line.data();
    boolean empty = data != null && data.whole() == 0;
    List<String> unsure =
        line.indicator().unconfirmed().stream()
            .filter(key -> empty || !key.equals(WHEN_EMPTY))
            .toList();
    return new Value.Text(unsure.isEmpty() ? from : unconfirmed(from, unsure));
  }

  private Bilingual unconfirmed(Bilingual what, List<String> keys) {
    return new Bilingual(
        what.vietnamese() + ". " + reasons(Messages.VIETNAMESE, keys),
        what.in(Messages.ENGLISH) + ". " + reasons(Messages.ENGLISH, keys));
  }

  private String reasons(Locale language, List<String> keys) {
    return keys.stream()
        .map(key -> messages.text(language, "statistics.index.unconfirmed." + key))
        .collect(Collectors.joining(" "));
  }

  private Report.Row agency(
      String key, Bilingual name, IndexScore now, Optional<BigDecimal> before) {
    ServiceIndex.Sum sum = now.sum();
    List<Value> values = new ArrayList<>();
    index.groups().forEach(group -> values.add(number(now.sum(group.key()).points())));
    values.add(number(sum.points()));
    values.add(new Value.Decimal(sum.unknown()));
    values.add(number(before.orElse(null)));
    values.add(movement(sum.points(), before));
    values.add(band(sum));
    return new Report.Row(key, name, false, values);
  }

  private BigDecimal most() {
    return index.groups().stream()
        .map(ServiceIndex.Group::most)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> points(Optional<IndexScore> score) {
    return score.flatMap(each -> Optional.ofNullable(each.sum().points()));
  }

  private static Value number(@Nullable BigDecimal value) {
    return value == null ? new Value.Unknown() : new Value.Decimal(value);
  }

  private static Value movement(@Nullable BigDecimal now, Optional<BigDecimal> before) {
    return now == null || before.isEmpty()
        ? Value.Text.NOTHING
        : new Value.Decimal(now.subtract(before.get()));
  }

  private static Value band(ServiceIndex.Sum sum) {
    return sum.band() == null ? Value.Text.NOTHING : new Value.Text(sum.band().label());
  }
}
