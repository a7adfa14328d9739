package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;

/** The tree of agencies, on today's or another day. */
@Controller
final class AgenciesController {
  private final Agencies agencies;
  private final Permissions permissions;
  private final OfficeClock clock;

  AgenciesController(Agencies agencies, Permissions permissions, OfficeClock clock) {
    this.agencies = agencies;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/agencies")
  Html index(@RequestParam @Nullable String day, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    String asked = sent(day);
    Entered entered = new Entered();
    LocalDate shown = asked.isEmpty() ? LocalDate.now(clock) : entered.day("day", asked);
    if (!entered.faults().isEmpty()) {
      return Html.of(new AgenciesPage(asked, List.of())).faults(entered.faults());
    }
    return Html.of(
        AgenciesPage.of(
            shown,
            agencies.children(null, shown).stream()
                .map(top -> new AgenciesPage.Branch(top, agencies.children(top.id(), shown)))
                .toList()));
  }
}
