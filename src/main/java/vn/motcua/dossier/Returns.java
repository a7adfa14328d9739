package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.WorkItem;

/** Handing the result over (trả kết quả). Its time never counts as overdue (T15). */
@Service
public class Returns {
  private final Trail trail;
  private final Guard guard;
  private final InternalProcess process;

  Returns(Trail trail, Guard guard, InternalProcess process) {
    this.trail = trail;
    this.guard = guard;
    this.process = process;
  }

  /** The step that returns the result: the one without a duration. */
  static boolean isReturnStep(WorkItem item) {
    return item.plannedMinutes() == null && item.plannedDays() == null;
  }

  /**
   * Returns the result.
   *
   * @param receivedBy who took it; blank for the applicant
   * @throws RuleRefusal when the dossier is not finished, or its fee was not collected
   */
  @Transactional
  @Rule({"R20", "T15"})
  public Dossier handOver(
      String code, ReturnMethod method, String receivedBy, @Nullable String note, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.RESULT_RETURN, Move.RETURN);
    if (dossier.feeDue()) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.fee-due", dossier.feeTotal()));
    }
    Instant now = trail.now();
    String to = receivedBy.isBlank() ? dossier.applicant().name() : receivedBy.strip();
    return trail.append(
        dossier,
        dossier.state().with(DossierStatus.RETURNED, dossier.moments().returned(now)),
        by,
        new DossierEvent.Returned(method.name(), to, note),
        process.returned(dossier, actor));
  }
}
