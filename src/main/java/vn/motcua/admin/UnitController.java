package vn.motcua.admin;

import java.time.LocalDate;
import java.util.UUID;
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
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewUnit;
import vn.motcua.organisation.Posts;

/** The units of an agency: a new one, and the end of one. */
@Controller
final class UnitController {
  private final Agencies agencies;
  private final Posts posts;
  private final Permissions permissions;
  private final OfficeClock clock;

  UnitController(Agencies agencies, Posts posts, Permissions permissions, OfficeClock clock) {
    this.agencies = agencies;
    this.posts = posts;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/agencies/{id}/units/new")
  Html create(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    return Html.of(new UnitNewPage(agencies.get(id), new UnitForm("", "", "", "")));
  }

  @PostMapping("/admin/agencies/{id}/units")
  View save(@PathVariable UUID id, UnitForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    Entered entered = new Entered();
    LocalDate from = entered.optionalDay("validFrom", form.validFrom());
    if (!entered.faults().isEmpty()) {
      return Html.of(new UnitNewPage(agency, form)).faults(entered.faults());
    }
    try {
      posts.addUnit(new NewUnit(id, form.code(), form.name(), form.nameEn(), from), actor.id());
    } catch (Invalid e) {
      return Html.of(new UnitNewPage(agency, form)).faults(e.faults());
    }
    return Redirect.to("/admin/agencies/" + id)
        .with(Notice.success("admin.unit.added", form.name()));
  }

  /** Today is its last day; a refusal is shown on the agency's page. */
  @PostMapping("/admin/units/{id}/closure")
  View close(@PathVariable UUID id, @RequestParam UUID agency, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Redirect back = Redirect.to("/admin/agencies/" + agency);
    try {
      posts.closeUnit(id, LocalDate.now(clock), actor.id());
    } catch (RuleRefusal e) {
      return back.with(Notice.refused(e.refused()));
    }
    return back.with(Notice.success("admin.unit.was-closed"));
  }
}
