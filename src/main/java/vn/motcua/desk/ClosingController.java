package vn.motcua.desk;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.statistics.Closings;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportQuery;

/** Closed periods, and closing one. */
@Controller
class ClosingController {
  private final Closings closings;
  private final Permissions permissions;
  private final OfficeClock clock;

  ClosingController(Closings closings, Permissions permissions, OfficeClock clock) {
    this.closings = closings;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/desk/reports/closings")
  Html all(Actor actor) {
    return page(Map.of(), actor);
  }

  @PostMapping("/desk/reports/closings")
  View close(@RequestParam Map<String, String> sent, Actor actor) {
    return Desk.attempt(
        () -> {
          closings.close(period(sent), actor);
          return Redirect.to("/desk/reports/closings").with(Notice.success("desk.closings.done"));
        },
        () -> page(sent, actor));
  }

  private Html page(Map<String, String> sent, Actor actor) {
    return Html.of(
        new ClosingsPage(
            closings.all(),
            permissions.allows(actor, null, Action.PERIOD_CLOSE, null),
            period(Map.of()),
            sent));
  }

  private Period period(Map<String, String> sent) {
    return ReportQuery.read(ReportKind.SETTLEMENT, sent, LocalDate.now(clock)).period();
  }
}
