package vn.motcua.admin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.catalogue.NationalImport;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/**
 * Import of the national catalogue from a file. The same file again changes nothing, so the answer
 * to the form is the report itself.
 */
@Controller
final class CatalogueImportController {
  private final NationalImport procedures;
  private final Permissions permissions;

  CatalogueImportController(NationalImport procedures, Permissions permissions) {
    this.procedures = procedures;
    this.permissions = permissions;
  }

  @GetMapping("/admin/catalogue-import")
  Html ask(Actor actor) {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
    return Html.of(new CatalogueImportPage(null));
  }

  @PostMapping("/admin/catalogue-import")
  Html create(@RequestParam MultipartFile file, Actor actor) throws IOException {
    permissions.require(actor, null, Action.PROCEDURE_MANAGE, null);
    if (file.isEmpty()) {
      return Html.of(new CatalogueImportPage(null))
          .faults(List.of(Fault.of("file", "admin.fault.file")));
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      return Html.of(new CatalogueImportPage(procedures.run(content, name == null ? "" : name)));
    } catch (Invalid e) {
      return Html.of(new CatalogueImportPage(null)).faults(e.faults());
    }
  }
}
