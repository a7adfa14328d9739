package vn.motcua.admin;

import java.io.IOException;
import java.util.List;
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
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.dossier.ProcessFit;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.process.ModelVersion;
import vn.motcua.process.Models;

/** Process models: listing, looking at one, fetching its file, publishing a new version. */
@Controller
class ProcessModelController {
  private static final String PATH = "/admin/process-models";

  private final Models models;
  private final ProcessFit fit;
  private final Permissions permissions;

  ProcessModelController(Models models, ProcessFit fit, Permissions permissions) {
    this.fit = fit;
    this.models = models;
    this.permissions = permissions;
  }

  @GetMapping(PATH)
  Html index(Actor actor) {
    require(actor);
    return Html.of(new ProcessModelsPage(models.list()));
  }

  @GetMapping(PATH + "/{key}")
  Html show(@PathVariable String key, Actor actor) {
    require(actor);
    ModelVersion model = models.current(key);
    return Html.of(new ProcessModelPage(model, models.graph(model.id())));
  }

  /** The very file that was published, for a modeler. */
  @GetMapping(PATH + "/{key}/source")
  ResponseEntity<byte[]> source(@PathVariable String key, Actor actor) {
    require(actor);
    ModelVersion model = models.current(key);
    String name = model.key() + "-v" + model.version() + ".bpmn";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(models.source(model.id()));
  }

  @GetMapping("/admin/process-model-upload")
  Html upload(@RequestParam(defaultValue = "") String key, Actor actor) {
    require(actor);
    return Html.of(new ProcessModelUploadPage(key, List.of()));
  }

  @PostMapping(PATH)
  View create(@RequestParam String key, @RequestParam MultipartFile file, Actor actor)
      throws IOException {
    require(actor);
    if (file.isEmpty()) {
      return ProcessModelUploadPage.withoutFile(key);
    }
    try {
      Invalid.throwIfAny(fit.faults(key.strip(), models.check(key.strip(), file.getBytes())));
      ModelVersion model = models.publish(key.strip(), file.getBytes());
      return Redirect.to(PATH + "/" + model.key())
          .with(Notice.success("admin.process-model.published", model.version()));
    } catch (Invalid invalid) {
      return ProcessModelUploadPage.refused(key, invalid);
    }
  }

  private void require(Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
  }
}
