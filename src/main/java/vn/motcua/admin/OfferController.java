package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;

/** Which agencies offer a procedure. */
@Controller
final class OfferController {
  private static final String PATH = "/admin/procedure-versions/";

  private final Catalogue catalogue;
  private final Publication publication;
  private final ProcedureVersions versions;
  private final Agencies agencies;
  private final Permissions permissions;

  OfferController(
      Catalogue catalogue,
      Publication publication,
      ProcedureVersions versions,
      Agencies agencies,
      Permissions permissions) {
    this.catalogue = catalogue;
    this.publication = publication;
    this.versions = versions;
    this.agencies = agencies;
    this.permissions = permissions;
  }

  /** Lets agencies offer the procedure of this version from a day on. */
  @PostMapping("/admin/procedure-versions/{id}/offers")
  View create(
      @PathVariable UUID id,
      @RequestParam(required = false) List<UUID> agency,
      @RequestParam(required = false) LocalDate from,
      Actor actor) {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
    ProcedureVersion version = catalogue.version(id);
    if (agency == null || agency.isEmpty()) {
      return faulty(id, Fault.of("agency", "admin.fault.agency"));
    }
    if (from == null) {
      return faulty(id, Fault.of("from", "admin.fault.day"));
    }
    List<UUID> known = agency.stream().map(each -> agencies.get(each).id()).toList();
    known.forEach(each -> publication.offer(each, List.of(version.code()), from));
    return Redirect.to(PATH + id).with(Notice.success("admin.procedure.offered", known.size()));
  }

  /** Ends an agency's offer with today. */
  @PostMapping("/admin/procedure-versions/{id}/offers/{agency}/end")
  View end(@PathVariable UUID id, @PathVariable UUID agency, Actor actor) {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
    ProcedureVersionPage page = versions.page(id);
    publication.endOffer(agency, page.version().code(), page.today());
    return Redirect.to(PATH + id).with(Notice.success("admin.procedure.offer-ended"));
  }

  private Html faulty(UUID id, Fault fault) {
    return Html.of(versions.page(id)).faults(List.of(fault));
  }
}
