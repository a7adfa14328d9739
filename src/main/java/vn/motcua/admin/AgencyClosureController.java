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
import vn.motcua.organisation.Closure;
import vn.motcua.organisation.Structure;

/** The end of an agency. */
@Controller
final class AgencyClosureController {
  private final Agencies agencies;
  private final Structure structure;
  private final Permissions permissions;
  private final OfficeClock clock;

  AgencyClosureController(
      Agencies agencies, Structure structure, Permissions permissions, OfficeClock clock) {
    this.agencies = agencies;
    this.structure = structure;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/agencies/{id}/closure")
  Html edit(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    return Html.of(page(agency, new ClosureForm("", List.of(), "")));
  }

  @PostMapping("/admin/agencies/{id}/closure")
  View update(@PathVariable UUID id, ClosureForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    Entered entered = new Entered();
    LocalDate lastDay = entered.day("lastDay", form.lastDay());
    List<UUID> successors = new ArrayList<>();
    for (String successor : form.successors()) {
      UUID heir = entered.optionalId("successors", successor);
      if (heir != null) {
        successors.add(heir);
      }
    }
    if (!entered.faults().isEmpty()) {
      return Html.of(page(agency, form)).faults(entered.faults());
    }
    try {
      structure.close(id, new Closure(lastDay, successors, form.decision()), actor.id());
    } catch (Invalid e) {
      return Html.of(page(agency, form)).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(agency, form)).refused(e.refused());
    }
    return Redirect.to("/admin/agencies/" + id)
        .with(Notice.success("admin.agency.was-closed", lastDay));
  }

  /** Offers as successors the agencies beside it today, and those beside the one above it. */
  private AgencyClosurePage page(Agency agency, ClosureForm form) {
    LocalDate today = LocalDate.now(clock);
    List<Agency> beside = new ArrayList<>(agencies.children(agency.parentId(), today));
    if (agency.parentId() != null) {
      UUID above = agencies.get(agency.parentId()).parentId();
      agencies.children(above, today).stream()
          .filter(other -> other.level() == agency.level())
          .forEach(beside::add);
    }
    beside.removeIf(other -> other.id().equals(agency.id()));
    return new AgencyClosurePage(agency, form, beside);
  }
}
