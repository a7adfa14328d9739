package vn.motcua.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** One version of a procedure: showing it, fetching its file, a new one from a file. */
@Controller
final class ProcedureVersionController {
  private static final String PATH = "/admin/procedure-versions";

  private final Catalogue catalogue;
  private final Publication publication;
  private final ProcedureVersions versions;
  private final Permissions permissions;

  ProcedureVersionController(
      Catalogue catalogue,
      Publication publication,
      ProcedureVersions versions,
      Permissions permissions) {
    this.catalogue = catalogue;
    this.publication = publication;
    this.versions = versions;
    this.permissions = permissions;
  }

  @GetMapping(PATH + "/{id}")
  Html show(@PathVariable UUID id, Actor actor) {
    require(actor);
    return Html.of(versions.page(id));
  }

  @GetMapping(PATH + "/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
    require(actor);
    ProcedureVersion version = catalogue.version(id);
    String name = version.code() + "-v" + version.number() + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(catalogue.file(id).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/admin/procedure-upload")
  Html ask(Actor actor) {
    require(actor);
    return Html.of(new ProcedureUploadPage(List.of()));
  }

  @PostMapping(PATH)
  View create(@RequestParam MultipartFile file, Actor actor) throws IOException {
    require(actor);
    if (file.isEmpty()) {
      return faulty(List.of(), Fault.of("file", "admin.fault.file"));
    }
    try {
      UUID id = publication.draft(new String(file.getBytes(), StandardCharsets.UTF_8));
      return Redirect.to(PATH + "/" + id).with(Notice.success("admin.procedure.uploaded"));
    } catch (Invalid e) {
      return faulty(
          e.faults(), Fault.of("file", "admin.procedure.upload.findings", e.faults().size()));
    }
  }

  private static Html faulty(List<Fault> findings, Fault fault) {
    return Html.of(new ProcedureUploadPage(findings)).faults(List.of(fault));
  }

  private void require(Actor actor) {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
  }
}
