package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;

/**
 * Withdrawing a dossier (rút hồ sơ): the applicant asks, the one-stop stops it with form 05 unless
 * there is a decision or result already (R22).
 */
@Service
@Rule("R22")
public class Withdrawals {
  private final Trail trail;
  private final Guard guard;
  private final DossierPapers papers;
  private final InternalProcess process;

  Withdrawals(Trail trail, Guard guard, DossierPapers papers, InternalProcess process) {
    this.trail = trail;
    this.guard = guard;
    this.papers = papers;
    this.process = process;
  }

  /** The dossier, for who may ask to withdraw it or, once that was asked, decide; logged. */
  @Transactional
  public Dossier dossier(String code, Actor actor) {
    Dossier dossier = trail.lock(code);
    boolean asked = dossier.status() == DossierStatus.WITHDRAWAL_REQUESTED;
    guard.look(actor, dossier, asked ? Action.WITHDRAWAL_DECIDE : Action.DOSSIER_WITHDRAW, "");
    return dossier;
  }

  /** Records the applicant's wish; work on the dossier rests until the one-stop has decided. */
  @Transactional
  public Dossier request(String code, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_WITHDRAW, Move.REQUEST_WITHDRAWAL);
    return trail.append(
        dossier,
        dossier.state().withdrawalRequested(),
        by,
        new DossierEvent.WithdrawalRequested(Refusals.reason(reason)),
        process.suspend(dossier));
  }

  /** Stops the dossier. Refused when a result is there already. */
  @Transactional
  public Dossier stop(String code, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.WITHDRAWAL_DECIDE, Move.STOP);
    if (papers.codes(dossier.id()).contains(DossierPapers.RESULT)) {
      throw new RuleRefusal(Refused.of("R22", "dossier.refused.result-exists"));
    }
    return trail.append(
        dossier,
        dossier.state().to(DossierStatus.STOPPED),
        by,
        new DossierEvent.Stopped(Refusals.reason(reason)),
        process.cancel(dossier, actor));
  }

  /** Goes on with the dossier where the request interrupted it. */
  @Transactional
  public Dossier deny(String code, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.WITHDRAWAL_DECIDE, Move.DENY_WITHDRAWAL);
    DossierStatus before = dossier.state().before();
    if (before == null) {
      throw new IllegalStateException("no status before the withdrawal of " + code);
    }
    return trail.append(
        dossier,
        dossier.state().to(before),
        by,
        new DossierEvent.WithdrawalDenied(Refusals.reason(reason)),
        rests(before) ? Progress.NONE : process.resume(dossier, null));
  }

  /** Where the run rests as well. */
  private static boolean rests(DossierStatus status) {
    return status == DossierStatus.SUPPLEMENT_REQUESTED
        || status == DossierStatus.FINANCIAL_OBLIGATION;
  }
}
