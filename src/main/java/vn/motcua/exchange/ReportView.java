package vn.motcua.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.statistics.Report;
import vn.motcua.statistics.Value;

/**
 * A report as programs read it.
 *
 * @param countedAt as of when; null before anything was counted
 * @param closedAt when the period was closed; null when the report is live
 * @param columns keys of the columns, in order
 * @param yearBefore the total of the same period a year earlier
 * @param corrections what belongs to closed periods and counts in this one; empty when nothing does
 */
record ReportView(
    String kind,
    LocalDate from,
    LocalDate to,
    String by,
    @Nullable Instant countedAt,
    @Nullable Instant closedAt,
    List<String> columns,
    List<Row> rows,
    Row total,
    Row yearBefore,
    List<@Nullable Cell> corrections) {

  /** A row; its key names it when its dossiers are asked for. */
  record Row(String key, String name, String nameEn, List<@Nullable Cell> values) {}

  /**
   * A figure; null in its place where there are no data, which is not 0.
   *
   * @param number of a share its numerator; null of words
   * @param of denominator of a share, null else
   * @param percent of a share with a denominator, null else
   * @param text words, such as a grade or a source; null of figures
   */
  record Cell(
      @Nullable BigDecimal number,
      @Nullable Long of,
      @Nullable BigDecimal percent,
      @Nullable String text) {}

  static ReportView of(Report report) {
    return new ReportView(
        report.request().kind().name(),
        report.request().period().from(),
        report.request().period().to(),
        report.request().by().name(),
        report.countedAt().orElse(null),
        report.closing() == null ? null : report.closing().closedAt(),
        report.columns().stream().map(Report.Head::key).toList(),
        report.rows().stream().map(row -> row(report, row)).toList(),
        row(report, report.total()),
        row(report, report.yearBefore()),
        cells(report, report.corrections()));
  }

  private static Row row(Report report, Report.Row row) {
    return new Row(
        row.key(), row.name().vietnamese(), row.name().english(), cells(report, row.values()));
  }

  private static List<@Nullable Cell> cells(Report report, List<Value> values) {
    return values.stream().map(value -> cell(report, value)).toList();
  }

  private static @Nullable Cell cell(Report report, Value value) {
    return switch (value) {
      case Value.Count count -> new Cell(BigDecimal.valueOf(count.number()), null, null, null);
      case Value.Share share ->
          new Cell(
              BigDecimal.valueOf(share.part()),
              share.whole(),
              share.percent(report.request().rounding()).orElse(null),
              null);
      case Value.Decimal number -> new Cell(number.number(), null, null, null);
      case Value.Text words ->
          words.text().vietnamese().isEmpty()
              ? null
              : new Cell(null, null, null, words.text().vietnamese());
      case Value.Unknown _ -> null;
    };
  }
}
