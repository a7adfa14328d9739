package vn.motcua.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.Report;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRequest;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Value;

/**
 * A report.
 *
 * @param drills whether the person may list the dossiers behind the figures
 * @param sent the query when something was wrong with it; empty else
 */
public record ReportPage(Report report, ReportText text, boolean drills, Map<String, String> sent) {
  public ReportPage {
    sent = Map.copyOf(sent);
  }

  /** The kind as its address names it. */
  public static String path(ReportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** What a field of the form shows: what was sent, else what the report is of. */
  public @Nullable String field(String name) {
    ReportRequest request = report.request();
    Period period = request.period();
    boolean free = period.calendar() == null;
    if (!sent.isEmpty()) {
      return sent.get(name);
    }
    return switch (name) {
      case "calendar" -> free ? null : Objects.toString(period.calendar());
      case "length" -> free ? null : Objects.toString(period.length());
      case "year" -> "" + period.year();
      case "number" -> free ? null : "" + period.number();
      case "from" -> free ? period.from().toString() : null;
      case "to" -> free ? period.to().toString() : null;
      case "by" -> request.by().name();
      case "agency" -> request.agency();
      case "known" -> request.knownOn() == null ? null : request.knownOn().toString();
      case "rounding" -> request.rounding().name();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Address of the report as a file. */
  public String file(String format) {
    return "/desk/reports/%s.%s?%s"
        .formatted(path(report.request().kind()), format, ReportQuery.write(report.request()));
  }

  /** Address of the dossiers behind a figure. */
  public String dossiers(Report.Head column, Report.Row row) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(
                "/desk/reports/" + path(report.request().kind()) + "/dossiers")
            .query(ReportQuery.write(report.request()))
            .queryParam("column", column.key());
    if (!row.key().isEmpty()) {
      address.queryParam("row", row.key());
    }
    return address.build().toUriString();
  }

  /** Address of the same report with current knowledge instead of what was closed. */
  public String current() {
    ReportRequest request = report.request();
    return "/desk/reports/%s?%s"
        .formatted(path(request.kind()), ReportQuery.write(request.withCurrent()));
  }

  /** Whether there is something behind a figure. */
  public static boolean leads(Value value) {
    return switch (value) {
      case Value.Count count -> count.number() != 0;
      case Value.Share share -> share.part() != 0;
      case Value.Decimal _, Value.Text _, Value.Unknown _ -> false;
    };
  }

  /** Whether nothing belongs in a cell. */
  public static boolean nothing(Value value) {
    return value instanceof Value.Text words && words.text().vietnamese().isEmpty();
  }

  /** Whether a column holds words instead of figures. */
  public boolean words(int column) {
    return !report.rows().isEmpty()
        && report.rows().stream().allMatch(row -> row.values().get(column) instanceof Value.Text);
  }

  /** "45.679 / 52.447" of a share. */
  public static String fraction(vn.motcua.base.web.Ui ui, Value.Share share) {
    return ui.number(share.part()) + " / " + ui.number(share.whole());
  }
}
