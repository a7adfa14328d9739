package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;

/**
 * Doing a dossier again at the agency's cost when its result is wrong or lost through the agency's
 * fault (R21): a new dossier without fee, and the apology in the trail of the old one.
 */
@Service
public class Redos {
  private final Trail trail;
  private final Guard guard;
  private final Filing filing;

  Redos(Trail trail, Guard guard, Filing filing) {
    this.trail = trail;
    this.guard = guard;
    this.filing = filing;
  }

  /** Files the same request again, free of charge; returns the new dossier. */
  @Transactional
  public Dossier redo(String code, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.REDO_ORDER);
    refusedIn(dossier.status())
        .ifPresent(
            no -> {
              throw new RuleRefusal(no);
            });
    String why = Refusals.reason(reason);
    Dossier again = filing.again(dossier, by);
    trail.append(
        dossier,
        dossier.state().to(dossier.status()),
        by,
        List.of(new DossierEvent.RedoOrdered(why, again.code())),
        Progress.NONE);
    return again;
  }

  /** Nothing can be wrong with a result that is not there yet. */
  @Rule("R21")
  static Optional<Refused> refusedIn(DossierStatus status) {
    return switch (status) {
      case FINISHED, RETURNED -> Optional.empty();
      case FILED,
          ACCEPTED,
          NOT_ACCEPTED,
          IN_PROCESS,
          SUPPLEMENT_REQUESTED,
          FINANCIAL_OBLIGATION,
          WITHDRAWAL_REQUESTED,
          STOPPED ->
          Optional.of(Refused.of("R21", "dossier.refused.redo-early"));
    };
  }
}
