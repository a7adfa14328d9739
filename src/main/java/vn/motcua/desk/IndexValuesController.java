package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agency;
import vn.motcua.statistics.IndexValues;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRequest;

/** Values of the service index that people enter. */
@Controller
class IndexValuesController {
  private static final String PATH = "/desk/reports/index/values";

  private final IndexValues values;
  private final OfficeClock clock;

  IndexValuesController(IndexValues values, OfficeClock clock) {
    this.values = values;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Html all(@RequestParam Map<String, String> query, Actor actor) {
    return Html.of(page(query, Map.of(), actor));
  }

  @PostMapping(PATH)
  View enter(@RequestParam Map<String, String> sent, Actor actor) {
    ReportRequest request = request(sent);
    return Desk.attempt(
        () -> {
          values.enter(request.period(), sent.getOrDefault("agency", ""), sent, actor);
          return Redirect.to(PATH + "?" + ReportQuery.write(request))
              .with(Notice.success("desk.index.values.done"));
        },
        () -> Html.of(page(sent, sent, actor)));
  }

  private IndexValuesPage page(Map<String, String> query, Map<String, String> sent, Actor actor) {
    ReportRequest request = request(query);
    @Nullable Agency agency = values.agency(request.agency(), actor).orElse(null);
    List<IndexValues.Entered> entered =
        agency == null ? List.of() : values.of(request.period(), agency.code(), actor);
    return new IndexValuesPage(
        request, agency, values.indicators(request.period().to()), entered, sent);
  }

  private ReportRequest request(Map<String, String> query) {
    return ReportQuery.read(ReportKind.INDEX, query, LocalDate.now(clock));
  }
}
