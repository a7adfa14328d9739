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
import vn.motcua.organisation.IdentifierScheme;
import vn.motcua.organisation.Structure;

/** A new identifier of an agency. */
@Controller
final class AgencyIdentifierController {
  private final Agencies agencies;
  private final Structure structure;
  private final Permissions permissions;

  AgencyIdentifierController(Agencies agencies, Structure structure, Permissions permissions) {
    this.agencies = agencies;
    this.structure = structure;
    this.permissions = permissions;
  }

  @GetMapping("/admin/agencies/{id}/identifiers/new")
  Html create(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    return Html.of(page(agency, new IdentifierForm(IdentifierScheme.QD20.name(), "", "")));
  }

  @PostMapping("/admin/agencies/{id}/identifiers")
  View save(@PathVariable UUID id, IdentifierForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    Entered entered = new Entered();
    IdentifierScheme scheme = entered.choice("scheme", IdentifierScheme.values(), form.scheme());
    LocalDate from = entered.day("from", form.from());
    if (scheme == null || !entered.faults().isEmpty()) {
      return Html.of(page(agency, form)).faults(entered.faults());
    }
    try {
      structure.identify(id, scheme, form.code(), from, actor.id());
    } catch (Invalid e) {
      return Html.of(page(agency, form)).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(agency, form)).refused(e.refused());
    }
    return Redirect.to("/admin/agencies/" + id)
        .with(Notice.success("admin.agency.identified", form.code()));
  }

  private static AgencyIdentifierPage page(Agency agency, IdentifierForm form) {
    return new AgencyIdentifierPage(agency, form);
  }
}
