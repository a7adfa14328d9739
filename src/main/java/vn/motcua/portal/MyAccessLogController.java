package vn.motcua.portal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.audit.AccessLog;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Actor.CitizenActor;

/** A citizen sees who has looked at their own dossier. */
@Controller
final class MyAccessLogController {
  private static final int SIZE = 50;

  private final AccessLog log;

  MyAccessLogController(AccessLog log) {
    this.log = log;
  }

  @GetMapping("/my/dossiers/{code}/access-log")
  Html index(@PathVariable String code, @RequestParam @Nullable UUID from, CitizenActor citizen) {
    AccessLog.Page page = log.ofOwn(code, from, SIZE, citizen);
    return Html.of(new MyAccessLogPage(code, page.looks(), page.next(), from != null));
  }
}
