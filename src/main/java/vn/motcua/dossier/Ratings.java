package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** The applicant's rating (đánh giá) of a dossier, once, when the result is there. */
@Service
public class Ratings {
  private static final int BEST = 5;
  private static final int COMMENT_LENGTH = 1000;

  private final Trail trail;
  private final Guard guard;

  Ratings(Trail trail, Guard guard) {
    this.trail = trail;
    this.guard = guard;
  }

  /**
   * Rates the dossier.
   *
   * @param points 1 (very dissatisfied) to 5 (very satisfied)
   */
  @Transactional
  public Dossier rate(String code, int points, @Nullable String comment, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.RATE);
    if (points < 1 || points > BEST) {
      throw new Invalid(Fault.of("points", "dossier.fault.points", BEST));
    }
    if (comment != null && comment.length() > COMMENT_LENGTH) {
      throw new Invalid(Fault.of("comment", "dossier.fault.comment", COMMENT_LENGTH));
    }
    DossierStatus status = dossier.status();
    if (status != DossierStatus.FINISHED && status != DossierStatus.RETURNED) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.rating-early"));
    }
    if (dossier.state().rating() != null) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.second-rating"));
    }
    return trail.append(
        dossier, dossier.state().rated(points), by, new DossierEvent.Rated(points, comment));
  }
}
