package vn.motcua.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import vn.motcua.organisation.Structure;

/** Where an agency stands in the tree. */
@Controller
final class AgencyPlacementController {
  private final Agencies agencies;
  private final Structure structure;
  private final Permissions permissions;
  private final OfficeClock clock;

  AgencyPlacementController(
      Agencies agencies, Structure structure, Permissions permissions, OfficeClock clock) {
    this.agencies = agencies;
    this.structure = structure;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/agencies/{id}/placement")
  Html edit(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    return Html.of(
        page(
            agency,
            new PlacementForm(
                agency.parentId() == null ? "" : agency.parentId().toString(), "", "")));
  }

  @PostMapping("/admin/agencies/{id}/placement")
  View update(@PathVariable UUID id, PlacementForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    Entered entered = new Entered();
    UUID parent = entered.optionalId("parentId", form.parentId());
    LocalDate from = entered.day("from", form.from());
    if (!entered.faults().isEmpty()) {
      return Html.of(page(agency, form)).faults(entered.faults());
    }
    try {
      structure.move(id, parent, from, form.decision(), actor.id());
    } catch (Invalid e) {
      return Html.of(page(agency, form)).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(agency, form)).refused(e.refused());
    }
    return Redirect.to("/admin/agencies/" + id).with(Notice.success("admin.agency.moved"));
  }

  /** Offers the two upper layers of the tree as they are today, without the agency itself. */
  private AgencyPlacementPage page(Agency agency, PlacementForm form) {
    LocalDate today = LocalDate.now(clock);
    List<Agency> above = new ArrayList<>();
    for (Agency top : agencies.children(null, today)) {
      above.add(top);
      above.addAll(agencies.children(top.id(), today));
    }
    above.removeIf(
        other -> other.id().equals(agency.id()) || other.level().compareTo(agency.level()) > 0);
    return new AgencyPlacementPage(agency, form, above);
  }
}
