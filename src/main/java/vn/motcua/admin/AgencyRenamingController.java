package vn.motcua.admin;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Renaming;
import vn.motcua.organisation.Structure;

/** A new name of an agency. */
@Controller
final class AgencyRenamingController {
  private final Agencies agencies;
  private final Structure structure;
  private final Permissions permissions;

  AgencyRenamingController(Agencies agencies, Structure structure, Permissions permissions) {
    this.agencies = agencies;
    this.structure = structure;
    this.permissions = permissions;
  }

  @GetMapping("/admin/agencies/{id}/renaming")
  Html edit(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    return Html.of(page(agency, new RenamingForm(agency.name(), agency.nameEn(), "", "")));
  }

  @PostMapping("/admin/agencies/{id}/renaming")
  View update(@PathVariable UUID id, RenamingForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    Entered entered = new Entered();
    LocalDate from = entered.day("from", form.from());
    if (!entered.faults().isEmpty()) {
      return Html.of(page(agency, form)).faults(entered.faults());
    }
    try {
      structure.rename(
          id, new Renaming(form.name(), form.nameEn(), from, form.decision()), actor.id());
    } catch (Invalid e) {
      return Html.of(page(agency, form)).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(agency, form)).refused(e.refused());
    }
    return Redirect.to("/admin/agencies/" + id)
        .with(Notice.success("admin.agency.renamed", form.name()));
  }

  private static AgencyRenamingPage page(Agency agency, RenamingForm form) {
    return new AgencyRenamingPage(agency, form);
  }
}
