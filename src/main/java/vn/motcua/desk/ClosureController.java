package vn.motcua.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Closures;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Actor;

/** Closing a dossier whose applicant does not answer. */
@Controller
class ClosureController {
  private final Dossiers dossiers;
  private final Closures closures;

  ClosureController(Dossiers dossiers, Closures closures) {
    this.dossiers = dossiers;
    this.closures = closures;
  }

  @GetMapping("/desk/dossiers/{code}/closure")
  Html closure(@PathVariable String code, Actor actor) {
    dossiers.get(code, actor);
    return page(code, "");
  }

  @PostMapping("/desk/dossiers/{code}/closure")
  View close(@PathVariable String code, @RequestParam String reason, Actor actor) {
    return Desk.attempt(
        () -> {
          closures.close(code, reason, actor);
          return Desk.toDossier(code, "desk.done.closed");
        },
        () -> page(code, reason));
  }

  private static Html page(String code, String reason) {
    return Html.of(new ReasonPage(code, "closure", reason, List.of("close")));
  }
}
