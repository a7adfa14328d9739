package vn.motcua.admin;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.process.Draft;
import vn.motcua.process.Drafts;
import vn.motcua.process.ModelVersion;

/** Drafts of process models: saving one to play it, publishing it, throwing it away. */
@Controller
class DraftController {
  private final Drafts drafts;
  private final Permissions permissions;

  DraftController(Drafts drafts, Permissions permissions) {
    this.drafts = drafts;
    this.permissions = permissions;
  }

  @PostMapping("/admin/process-model-drafts")
  View create(@RequestParam String key, @RequestParam MultipartFile file, Actor actor)
      throws IOException {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
    if (file.isEmpty()) {
      return ProcessModelUploadPage.withoutFile(key);
    }
    try {
      Draft draft = drafts.save(key.strip(), file.getBytes(), actor.id());
      return Redirect.to("/admin/process-models/" + draft.key() + "/simulation")
          .with(Notice.success("admin.process-model.draft-saved"));
    } catch (Invalid invalid) {
      return ProcessModelUploadPage.refused(key, invalid);
    }
  }

  @PostMapping("/admin/process-models/{key}/publication")
  View publish(@PathVariable String key, Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
    try {
      ModelVersion model = drafts.publish(key);
      return Redirect.to("/admin/process-models/" + key)
          .with(Notice.success("admin.process-model.published", model.version()));
    } catch (Invalid invalid) {
      return ProcessModelUploadPage.refused(key, invalid);
    }
  }

  @PostMapping("/admin/process-models/{key}/draft-removal")
  View discard(@PathVariable String key, Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
    drafts.discard(key);
    return Redirect.to("/admin/process-models")
        .with(Notice.success("admin.process-model.draft-discarded"));
  }
}
