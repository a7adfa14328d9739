package vn.motcua.desk;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Supplements;
import vn.motcua.identity.Actor;

/** The supplement as it is brought to the counter. */
@Controller
class SupplementController {
  private final Supplements supplements;
  private final Handed handed;

  SupplementController(Supplements supplements, Handed handed) {
    this.supplements = supplements;
    this.handed = handed;
  }

  @GetMapping("/desk/dossiers/{code}/supplement")
  Html form(@PathVariable String code, Actor actor) {
    return page(code, supplements.asked(code, actor));
  }

  @PostMapping(path = "/desk/dossiers/{code}/supplement", consumes = MULTIPART_FORM_DATA_VALUE)
  View take(@PathVariable String code, MultipartHttpServletRequest request, Actor actor) {
    DossierEvent.SupplementRequested asked = supplements.asked(code, actor);
    List<String> codes = asked.missing().stream().map(DossierEvent.Missing::paper).toList();
    return Desk.attempt(
        () -> {
          supplements.supplement(code, handed.papers(request, codes, actor), actor);
          return Desk.toDossier(code, "desk.done.supplement");
        },
        () -> page(code, asked));
  }

  private static Html page(String code, DossierEvent.SupplementRequested asked) {
    return Html.of(new SupplementPage(code, asked.reason(), asked.missing()));
  }
}
