package vn.motcua.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Actor;
import vn.motcua.records.Download;
import vn.motcua.statistics.Drill;
import vn.motcua.statistics.Report;
import vn.motcua.statistics.ReportFiles;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRequest;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Reports;

/** The reports, as pages and files, and the dossiers behind their figures. */
@Controller
class ReportController {
  private static final int LAST_PAGE = 10_000;

  private final Reports reports;
  private final Drill drill;
  private final ReportFiles files;
  private final Messages messages;
  private final OfficeClock clock;

  ReportController(
      Reports reports, Drill drill, ReportFiles files, Messages messages, OfficeClock clock) {
    this.reports = reports;
    this.drill = drill;
    this.files = files;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/desk/reports/{kind:[a-z]+}")
  Html show(
      @PathVariable String kind,
      @RequestParam Map<String, String> query,
      Actor actor,
      Locale language) {
    ReportText text = new ReportText(messages, language);
    try {
      ReportRequest request = request(kind(kind), query);
      return Html.of(
          new ReportPage(reports.of(request, actor), text, drill.opens(actor), Map.of()));
    } catch (Invalid invalid) {
      Report usual = reports.of(request(kind(kind), Map.of()), actor);
      return Html.of(new ReportPage(usual, text, drill.opens(actor), query))
          .faults(invalid.faults());
    }
  }

  @GetMapping("/desk/reports/{kind:[a-z]+}.{format:csv|xlsx|pdf}")
  ResponseEntity<byte[]> file(
      @PathVariable String kind,
      @PathVariable String format,
      @RequestParam Map<String, String> query,
      Actor actor,
      Locale language) {
    ReportRequest request = request(kind(kind), query);
    ReportFiles.Format as = ReportFiles.Format.valueOf(format.toUpperCase(Locale.ROOT));
    return ResponseEntity.ok()
        .headers(
            Download.of(MediaType.parseMediaType(as.mediaType()), ReportFiles.name(request, as)))
        .body(files.file(reports.of(request, actor), as, language));
  }

  @GetMapping("/desk/reports/{kind:[a-z]+}/dossiers")
  Html dossiers(
      @PathVariable String kind,
      @RequestParam String column,
      @RequestParam @Nullable String row,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam Map<String, String> query,
      Actor actor,
      Locale language) {
    int number = Math.clamp(page, 1, LAST_PAGE);
    ReportRequest request = request(kind(kind), query);
    Drill.Behind behind = drill.of(request, column, row, number, actor);
    return Html.of(new ReportDossiersPage(behind, new ReportText(messages, language), number));
  }

  private ReportRequest request(ReportKind kind, Map<String, String> query) {
    return ReportQuery.read(kind, query, LocalDate.now(clock));
  }

  private static ReportKind kind(String name) {
    for (ReportKind kind : ReportKind.values()) {
      if (ReportPage.path(kind).equals(name)) {
        return kind;
      }
    }
    throw new NotFound("report", name);
  }
}
