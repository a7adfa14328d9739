package vn.motcua.dossier;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Closing a dossier whose applicant does not answer a supplement request (R23), form 05. */
@Service
@Rule("R23")
public class Closures {
  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;
  private final DossierEvents events;
  private final InternalProcess process;

  Closures(
      Trail trail, Guard guard, DossierTerms terms, DossierEvents events, InternalProcess process) {
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
    this.events = events;
    this.process = process;
  }

  /**
   * Closes the dossier once the wait that the procedure sets is over.
   *
   * @throws RuleRefusal when it does not wait for an answer, or the wait goes on
   */
  @Transactional
  public Dossier close(String code, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_STOP, Move.CLOSE);
    String why = Refusals.reason(reason);
    Instant until =
        terms
            .clock()
            .silentUntil(
                dossier,
                events.of(dossier.id()).reversed().stream()
                    .filter(each -> each.event() instanceof DossierEvent.SupplementRequested)
                    .findFirst()
                    .orElseThrow()
                    .at());
    if (!trail.now().isAfter(until)) {
      throw new RuleRefusal(Refused.of("R23", "dossier.refused.still-waiting", until));
    }
    return trail.append(
        dossier,
        dossier.state().to(DossierStatus.STOPPED),
        by,
        new DossierEvent.Stopped(why),
        process.cancel(dossier, actor));
  }
}
