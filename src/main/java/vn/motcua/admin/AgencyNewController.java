package vn.motcua.admin;

import static vn.motcua.admin.Entered.orNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import vn.motcua.organisation.NewAgency;
import vn.motcua.organisation.Structure;

/** A new agency. */
@Controller
final class AgencyNewController {
  private final Agencies agencies;
  private final Structure structure;
  private final Calendars calendars;
  private final Permissions permissions;

  AgencyNewController(
      Agencies agencies, Structure structure, Calendars calendars, Permissions permissions) {
    this.agencies = agencies;
    this.structure = structure;
    this.calendars = calendars;
    this.permissions = permissions;
  }

  @GetMapping("/admin/agencies/new")
  Html create(@RequestParam @Nullable UUID parent, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    String above = parent == null ? "" : parent.toString();
    return Html.of(page(new AgencyForm("", "", "", "", above, "", "", "", ""), parent));
  }

  @PostMapping("/admin/agencies")
  View save(AgencyForm form, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Entered entered = new Entered();
    Agency.Level level = entered.choice("level", Agency.Level.values(), form.level());
    UUID parent = entered.optionalId("parentId", form.parentId());
    LocalDate from = entered.day("validFrom", form.validFrom());
    LocalDate to = entered.optionalDay("validTo", form.validTo());
    if (level == null || !entered.faults().isEmpty()) {
      return Html.of(page(form, parent)).faults(entered.faults());
    }
    NewAgency agency =
        new NewAgency(
            form.code(),
            form.name(),
            form.nameEn(),
            level,
            parent,
            orNull(form.areaCode()),
            orNull(form.calendar()),
            from,
            to);
    try {
      UUID id = structure.create(agency, actor.id()).id();
      return Redirect.to("/admin/agencies/" + id)
          .with(Notice.success("admin.agency.created", form.name()));
    } catch (Invalid e) {
      return Html.of(page(form, parent)).faults(e.faults());
    }
  }

  private AgencyNewPage page(AgencyForm form, @Nullable UUID parent) {
    return new AgencyNewPage(form, parent == null ? null : agencies.get(parent), calendars.all());
  }
}
