package vn.motcua.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.identity.Actor;

/** Finding dossiers. */
@Controller
class DossiersController {
  private static final int SIZE = 50;

  private final DossierLists lists;

  DossiersController(DossierLists lists) {
    this.lists = lists;
  }

  @GetMapping("/desk/dossiers")
  Html search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam @Nullable DossierStatus status,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    int number = Math.max(1, page);
    DossierLists.Page found = lists.search(Desk.officer(actor), status, q, number, SIZE);
    return Html.of(new DossiersPage(found.dossiers(), q, status, number, found.more()));
  }
}
