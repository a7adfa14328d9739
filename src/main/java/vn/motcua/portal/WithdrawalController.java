package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Withdrawals;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor.CitizenActor;

/** A citizen asks to withdraw a dossier, after having been asked once more. */
@Controller
final class WithdrawalController {
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;

  WithdrawalController(Dossiers dossiers, Withdrawals withdrawals) {
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
  }

  @GetMapping("/my/dossiers/{code}/withdrawal")
  Html create(@PathVariable String code, CitizenActor citizen) {
    return page(code, citizen, "");
  }

  @PostMapping("/my/dossiers/{code}/withdrawal")
  View create(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      CitizenActor citizen) {
    try {
      withdrawals.request(code, reason, citizen);
    } catch (Invalid e) {
      return page(code, citizen, reason).faults(e.faults());
    } catch (RuleRefusal e) {
      return page(code, citizen, reason).refused(e.refused());
    }
    return Redirect.to("/my/dossiers/" + code).with(Notice.success("portal.withdrawal.done"));
  }

  private Html page(String code, CitizenActor citizen, String reason) {
    Dossier.Procedure procedure = dossiers.get(code, Action.DOSSIER_WITHDRAW, citizen).procedure();
    return Html.of(new WithdrawalPage(code, procedure.name(), procedure.nameEn(), reason));
  }
}
