package vn.motcua.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.web.Html;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.Listings;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;
import vn.motcua.catalogue.Quarantine;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** The list of procedures in every status. */
@Controller("adminProceduresController")
final class ProceduresController {
  private static final int ROWS = 30;

  private final Catalogue catalogue;
  private final Quarantine quarantine;
  private final Permissions permissions;

  ProceduresController(Catalogue catalogue, Quarantine quarantine, Permissions permissions) {
    this.catalogue = catalogue;
    this.quarantine = quarantine;
    this.permissions = permissions;
  }

  @GetMapping("/admin/procedures")
  Html index(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String origin,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
    Listings found =
        catalogue.all(
            q,
            Choices.chosen(Status.values(), status),
            Choices.chosen(Origin.values(), origin),
            Choices.text(field),
            Math.max(1, page),
            ROWS);
    int open = quarantine.count(new Quarantine.Filter(Doubt.Status.OPEN, null, null));
    return Html.of(
        new ProceduresPage(found, catalogue.allFields(), q, status, origin, field, open));
  }
}
