package vn.motcua.admin;

import static vn.motcua.admin.Entered.orNull;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.Calendars;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Correction;
import vn.motcua.organisation.Structure;

/** Particulars of an agency that were entered wrongly. */
@Controller
final class AgencyCorrectionController {
  private final Agencies agencies;
  private final Structure structure;
  private final Permissions permissions;
  private final Calendars calendars;

  AgencyCorrectionController(
      Agencies agencies, Structure structure, Permissions permissions, Calendars calendars) {
    this.agencies = agencies;
    this.structure = structure;
    this.permissions = permissions;
    this.calendars = calendars;
  }

  @GetMapping("/admin/agencies/{id}/correction")
  Html edit(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    return Html.of(
        page(
            agency,
            new CorrectionForm(
                agency.name(), agency.nameEn(), agency.areaCode(), agency.calendar())));
  }

  @PostMapping("/admin/agencies/{id}/correction")
  View update(@PathVariable UUID id, CorrectionForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    try {
      structure.correct(
          id,
          new Correction(
              form.name(), form.nameEn(), orNull(form.areaCode()), orNull(form.calendar())),
          actor.id());
    } catch (Invalid e) {
      return Html.of(page(agency, form)).faults(e.faults());
    }
    return Redirect.to("/admin/agencies/" + id).with(Notice.success("admin.agency.corrected"));
  }

  private AgencyCorrectionPage page(Agency agency, CorrectionForm form) {
    return new AgencyCorrectionPage(agency, form, calendars.all());
  }
}
