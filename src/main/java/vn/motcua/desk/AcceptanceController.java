package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FeeCollections;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Checking papers, accepting, and collecting the fee at the counter. */
@Controller
class AcceptanceController {
  private final Dossiers dossiers;
  private final Acceptance acceptance;
  private final FeeCollections fees;

  AcceptanceController(Dossiers dossiers, Acceptance acceptance, FeeCollections fees) {
    this.dossiers = dossiers;
    this.acceptance = acceptance;
    this.fees = fees;
  }

  @GetMapping("/desk/dossiers/{code}/acceptance")
  Html check(@PathVariable String code, Actor actor) {
    return Html.of(new AcceptancePage(dossiers.whole(code, Action.DOSSIER_ACCEPT, actor)));
  }

  @PostMapping("/desk/dossiers/{code}/acceptance")
  View accept(@PathVariable String code, Actor actor) {
    return Desk.attempt(
        () -> {
          acceptance.accept(code, actor);
          return Desk.toDossier(code, "desk.done.accepted");
        },
        () -> check(code, actor));
  }

  @GetMapping("/desk/dossiers/{code}/fee")
  Html fee(@PathVariable String code, Actor actor) {
    return Html.of(new FeePage(dossiers.whole(code, Action.FEE_COLLECT, actor)));
  }

  @PostMapping("/desk/dossiers/{code}/fee")
  View collect(@PathVariable String code, Actor actor) {
    return Desk.attempt(
        () -> {
          fees.collect(code, actor);
          return Desk.toDossier(code, "desk.done.fee");
        },
        () -> fee(code, actor));
  }
}
