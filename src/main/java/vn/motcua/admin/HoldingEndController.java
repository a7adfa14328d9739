package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Staffing;

/** The end of an officer's time on a post. */
@Controller
final class HoldingEndController {
  private final Agencies agencies;
  private final Officers officers;
  private final Staffing staffing;
  private final Permissions permissions;
  private final OfficeClock clock;

  HoldingEndController(
      Agencies agencies,
      Officers officers,
      Staffing staffing,
      Permissions permissions,
      OfficeClock clock) {
    this.agencies = agencies;
    this.officers = officers;
    this.staffing = staffing;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/holdings/{id}/end")
  Html edit(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    return Html.of(page(officers.holding(id), LocalDate.now(clock).toString()));
  }

  @PostMapping("/admin/holdings/{id}/end")
  View update(@PathVariable UUID id, @RequestParam @Nullable String lastDay, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    Holding holding = officers.holding(id);
    Entered entered = new Entered();
    LocalDate day = entered.day("lastDay", sent(lastDay));
    if (!entered.faults().isEmpty()) {
      return Html.of(page(holding, sent(lastDay))).faults(entered.faults());
    }
    try {
      staffing.relieve(id, day, actor.id());
    } catch (Invalid e) {
      return Html.of(page(holding, sent(lastDay))).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(holding, sent(lastDay))).refused(e.refused());
    }
    return Redirect.to("/admin/posts/" + holding.postId())
        .with(Notice.success("admin.holding.ended", holding.officerName(), day));
  }

  private HoldingEndPage page(Holding holding, String lastDay) {
    return new HoldingEndPage(agencies.post(holding.postId()), holding, lastDay);
  }
}
