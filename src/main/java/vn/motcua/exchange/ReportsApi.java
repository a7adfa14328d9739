package vn.motcua.exchange;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Actor;
import vn.motcua.statistics.Drill;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRequest;
import vn.motcua.statistics.Reports;

/** The reports, and the dossiers behind their figures. */
@RestController
@RequestMapping("/api/v1/reports/{kind}")
class ReportsApi {
  private static final int LAST_PAGE = 10_000;

  private final Reports reports;
  private final Drill drill;
  private final OfficeClock clock;

  ReportsApi(Reports reports, Drill drill, OfficeClock clock) {
    this.reports = reports;
    this.drill = drill;
    this.clock = clock;
  }

  /**
   * A report; {@code calendar, length, year, number} or {@code from, to}; {@code by, agency, known,
   * current, rounding}.
   */
  @GetMapping
  ReportView report(
      @PathVariable String kind, @RequestParam Map<String, String> query, Actor actor) {
    return ReportView.of(reports.of(request(kind, query), actor));
  }

  /** The dossiers behind a figure, named by its column and row; none for the total. */
  @GetMapping("/dossiers")
  DossiersBehindView dossiers(
      @PathVariable String kind,
      @RequestParam String column,
      @RequestParam @Nullable String row,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam Map<String, String> query,
      Actor actor) {
    int number = Math.clamp(page, 1, LAST_PAGE);
    return DossiersBehindView.of(
        drill.of(request(kind, query), column, row, number, actor), number);
  }

  private ReportRequest request(String kind, Map<String, String> query) {
    for (ReportKind known : ReportKind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return ReportQuery.read(known, query, LocalDate.now(clock));
      }
    }
    throw new NotFound("report", kind);
  }
}
