package vn.motcua.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.statistics.OpenData;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.PublicFigures;
import vn.motcua.statistics.PublicReports;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportText;

/** The figures that are open to everybody, as a page and as data. */
@Controller
final class FiguresController {
  /** The same for everybody, so any cache on the way may answer for so long. */
  private static final CacheControl MINUTES =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final PublicReports reports;
  private final Messages messages;
  private final OfficeClock clock;

  FiguresController(PublicReports reports, Messages messages, OfficeClock clock) {
    this.reports = reports;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/figures")
  Html show(@RequestParam Map<String, String> query, Locale language) {
    ReportText text = new ReportText(messages, language);
    try {
      return Html.of(new FiguresPage(reports.of(period(query)), text, Map.of()));
    } catch (Invalid invalid) {
      return Html.of(new FiguresPage(reports.of(period(Map.of())), text, query))
          .faults(invalid.faults());
    }
  }

  @GetMapping("/figures.csv")
  ResponseEntity<byte[]> csv(@RequestParam Map<String, String> query) {
    PublicFigures figures = reports.of(period(query));
    ContentDisposition file =
        ContentDisposition.attachment()
            .filename("figures-%s-%s.csv".formatted(figures.period().from(), figures.period().to()))
            .build();
    return ResponseEntity.ok()
        .cacheControl(MINUTES)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(OpenData.csv(figures));
  }

  @GetMapping("/figures.json")
  ResponseEntity<OpenData> json(@RequestParam Map<String, String> query) {
    return ResponseEntity.ok()
        .cacheControl(MINUTES)
        .contentType(MediaType.APPLICATION_JSON)
        .body(OpenData.of(reports.of(period(query))));
  }

  private Period period(Map<String, String> query) {
    return ReportQuery.period(query, LocalDate.now(clock));
  }
}
