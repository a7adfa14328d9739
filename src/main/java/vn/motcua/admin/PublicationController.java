package vn.motcua.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Assignment;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Publication;
import vn.motcua.dossier.ProcessFit;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** What happens to a version: decided, published, withdrawn or thrown away. */
@Controller
final class PublicationController {
  private static final String PATH = "/admin/procedure-versions/";

  private final Catalogue catalogue;
  private final Publication publication;
  private final ProcedureVersions versions;
  private final ProcessFit fit;
  private final Permissions permissions;

  PublicationController(
      Catalogue catalogue,
      Publication publication,
      ProcedureVersions versions,
      ProcessFit fit,
      Permissions permissions) {
    this.fit = fit;
    this.catalogue = catalogue;
    this.publication = publication;
    this.versions = versions;
    this.permissions = permissions;
  }

  @PostMapping("/admin/procedure-versions/{id}/assignment")
  View assign(@PathVariable UUID id, AssignmentForm form, Actor actor) {
    require(actor);
    List<Fault> faults = new ArrayList<>();
    Assignment assignment = form.assignment(versions.processKeys(), faults);
    if (assignment == null) {
      return Html.of(versions.page(catalogue.version(id), form)).faults(faults);
    }
    publication.assign(id, assignment);
    return Redirect.to(PATH + id).with(Notice.success("admin.procedure.assigned"));
  }

  @PostMapping("/admin/procedure-versions/{id}/publication")
  View publish(@PathVariable UUID id, Actor actor) {
    require(actor);
    ProcedureVersion version = catalogue.version(id);
    if (!versions.processKeys().contains(version.processKey())) {
      Fault unknown = Fault.of("processKey", "admin.fault.process");
      return Html.of(versions.page(id)).faults(List.of(unknown));
    }
    List<Fault> unfit = fit.faults(version.procedure(), versions.process(version));
    if (!unfit.isEmpty()) {
      return Html.of(versions.page(id)).faults(unfit);
    }
    try {
      publication.publish(id);
    } catch (Invalid e) {
      Fault incomplete = Fault.of("", "admin.procedure.incomplete", e.faults().size());
      return Html.of(versions.page(id)).faults(List.of(incomplete));
    } catch (RuleRefusal e) {
      return Html.of(versions.page(id)).refused(e.refused());
    }
    return Redirect.to(PATH + id).with(Notice.success("admin.procedure.published"));
  }

  @PostMapping("/admin/procedure-versions/{id}/withdrawal")
  View withdraw(@PathVariable UUID id, Actor actor) {
    require(actor);
    try {
      publication.withdraw(id);
    } catch (RuleRefusal e) {
      return Html.of(versions.page(id)).refused(e.refused());
    }
    return Redirect.to(PATH + id).with(Notice.success("admin.procedure.withdrawn"));
  }

  @PostMapping("/admin/procedure-versions/{id}/discard")
  View discard(@PathVariable UUID id, Actor actor) {
    require(actor);
    try {
      publication.discard(id);
    } catch (RuleRefusal e) {
      return Html.of(versions.page(id)).refused(e.refused());
    }
    return Redirect.to("/admin/procedures").with(Notice.success("admin.procedure.discarded"));
  }

  private void require(Actor actor) {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
  }
}
