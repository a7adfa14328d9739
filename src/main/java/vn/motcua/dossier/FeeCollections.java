package vn.motcua.dossier;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Collecting the fee at the counter (thu phí, lệ phí), with a receipt number. */
@Service
public class FeeCollections {
  private final Trail trail;
  private final Guard guard;
  private final FilingNumbers numbers;
  private final FeeStore store;
  private final InternalProcess process;

  FeeCollections(
      Trail trail, Guard guard, FilingNumbers numbers, FeeStore store, InternalProcess process) {
    this.process = process;
    this.trail = trail;
    this.guard = guard;
    this.numbers = numbers;
    this.store = store;
  }

  /** Marks the whole fee as collected; refused when there is none, or it was collected. */
  @Transactional
  public Dossier collect(String code, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.FEE_COLLECT);
    if (!dossier.feeDue()) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.no-fee-due"));
    }
    Instant now = trail.now();
    int year = DossierClock.day(now).getYear();
    Receipt receipt =
        new Receipt(
            year,
            numbers.receipt(dossier.receivingAgencyId(), year),
            dossier.feeTotal(),
            dossier.applicant().name(),
            now);
    store.add(dossier.id(), dossier.receivingAgencyId(), receipt, actor.id(), now);
    return trail.append(
        dossier,
        dossier.state().feePaid(now),
        by,
        new DossierEvent.FeeCollected(receipt.amount(), receipt.label()),
        process.message(dossier, InternalProcess.PAID));
  }
}
