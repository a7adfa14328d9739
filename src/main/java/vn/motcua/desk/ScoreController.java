package vn.motcua.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Actor;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRequest;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Scores;

/** Scores of officers and agencies. */
@Controller
class ScoreController {
  private final Scores scores;
  private final Messages messages;
  private final OfficeClock clock;

  ScoreController(Scores scores, Messages messages, OfficeClock clock) {
    this.scores = scores;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/desk/reports/scores")
  Html show(@RequestParam Map<String, String> query, Actor actor, Locale language) {
    ReportRequest request = ReportQuery.read(ReportKind.WORK, query, LocalDate.now(clock));
    return Html.of(
        new ScoresPage(
            scores.of(request.period(), request.agency(), actor),
            new ReportText(messages, language)));
  }
}
