package vn.motcua.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Redos;
import vn.motcua.dossier.Withdrawals;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Decisions that need nothing but a reason: refusal, withdrawal, doing it again. */
@Controller
class ReasonController {
  private static final String REFUSAL = "refusal";
  private static final String WITHDRAWAL = "withdrawal";
  private static final String REDO = "redo";

  private final Dossiers dossiers;
  private final Acceptance acceptance;
  private final Withdrawals withdrawals;
  private final Redos redos;

  ReasonController(Dossiers dossiers, Acceptance acceptance, Withdrawals withdrawals, Redos redos) {
    this.dossiers = dossiers;
    this.acceptance = acceptance;
    this.withdrawals = withdrawals;
    this.redos = redos;
  }

  @GetMapping("/desk/dossiers/{code}/refusal")
  Html refusal(@PathVariable String code, Actor actor) {
    dossiers.get(code, Action.DOSSIER_REFUSE, actor);
    return page(code, REFUSAL, "", List.of("refuse"));
  }

  @PostMapping("/desk/dossiers/{code}/refusal")
  View refuse(@PathVariable String code, @RequestParam String reason, Actor actor) {
    return Desk.attempt(
        () -> {
          acceptance.refuse(code, reason, actor);
          return Desk.toDossier(code, "desk.done.refused");
        },
        () -> page(code, REFUSAL, reason, List.of("refuse")));
  }

  @GetMapping("/desk/dossiers/{code}/withdrawal")
  Html withdrawal(@PathVariable String code, Actor actor) {
    return page(code, WITHDRAWAL, "", choices(withdrawals.dossier(code, actor)));
  }

  @PostMapping("/desk/dossiers/{code}/withdrawal")
  View withdraw(
      @PathVariable String code,
      @RequestParam String reason,
      @RequestParam String choice,
      Actor actor) {
    return Desk.attempt(
        () -> {
          switch (choice) {
            case "stop" -> withdrawals.stop(code, reason, actor);
            case "deny" -> withdrawals.deny(code, reason, actor);
            case "withdraw" -> withdrawals.request(code, reason, actor);
            default -> throw new Invalid(Fault.of("choice", "desk.fault.choice"));
          }
          return Desk.toDossier(code, "desk.done." + choice);
        },
        () -> page(code, WITHDRAWAL, reason, choices(withdrawals.dossier(code, actor))));
  }

  @GetMapping("/desk/dossiers/{code}/redo")
  Html redo(@PathVariable String code, Actor actor) {
    dossiers.get(code, Action.REDO_ORDER, actor);
    return page(code, REDO, "", List.of("redo"));
  }

  @PostMapping("/desk/dossiers/{code}/redo")
  View orderRedo(@PathVariable String code, @RequestParam String reason, Actor actor) {
    return Desk.attempt(
        () -> Desk.toDossier(redos.redo(code, reason, actor).code(), "desk.done.redo"),
        () -> page(code, REDO, reason, List.of("redo")));
  }

  private static List<String> choices(Dossier dossier) {
    return dossier.status() == DossierStatus.WITHDRAWAL_REQUESTED
        ? List.of("stop", "deny")
        : List.of("withdraw");
  }

  private static Html page(String code, String noun, String reason, List<String> choices) {
    return Html.of(new ReasonPage(code, noun, reason, choices));
  }
}
