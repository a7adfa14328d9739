package vn.motcua.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.base.Forbidden;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.statistics.ReportKind;

/** The reports that there are. */
@Controller
class ReportsController {
  private final Permissions permissions;

  ReportsController(Permissions permissions) {
    this.permissions = permissions;
  }

  @GetMapping("/desk/reports")
  Html all(Actor actor) {
    if (!permissions.allows(actor.roles(), Action.REPORT_READ, null)) {
      throw new Forbidden("reports");
    }
    return Html.of(
        new ReportsPage(
            List.of(ReportKind.values()),
            permissions.allows(actor.roles(), Action.ANOMALY_REVIEW, null),
            permissions.allows(actor.roles(), Action.INDEX_ENTER, null)));
  }
}
