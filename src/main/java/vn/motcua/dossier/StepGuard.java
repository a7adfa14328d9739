package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItem;

/** Who may work on a step: a holder of its post in the agency and unit where it is done. */
@Component
class StepGuard {
  private final Guard guard;
  private final Workplaces workplaces;

  StepGuard(Guard guard, Workplaces workplaces) {
    this.guard = guard;
    this.workplaces = workplaces;
  }

  /** The permission alone, at the agency where the step is done. */
  Acting requireAt(Actor actor, Dossier dossier, WorkItem item, Action action) {
    return guard.requireAt(place(dossier, item).agencyId(), actor, dossier, action, Move.WORK);
  }

  boolean allows(Actor actor, Dossier dossier, WorkItem item, Action action) {
    return guard.allowsAt(place(dossier, item).agencyId(), actor, dossier, action);
  }

  Workplaces.Workplace place(Dossier dossier, WorkItem item) {
    return workplaces.of(dossier, item);
  }

  Acting require(Actor actor, Dossier dossier, WorkItem item, Action action) {
    requireAt(actor, dossier, item, action);
    if (!(actor instanceof Actor.OfficerActor officer)) {
      throw new Forbidden(action.name());
    }
    Post post =
        officer.posts().stream()
            .filter(held -> fits(held, dossier, item))
            .findFirst()
            .orElseThrow(() -> new Forbidden(action + " on a step of " + item.post()));
    if (item.assignee() != null && !item.assignee().equals(actor.id())) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.assigned-to-another"));
    }
    return new Acting(actor, post.title());
  }

  /** The same for a look at the step, which is logged. */
  Acting look(Actor actor, Dossier dossier, WorkItem item, Action action) {
    Acting by = require(actor, dossier, item, action);
    guard.logged(by, dossier, action, item.name());
    return by;
  }

  boolean fits(Post post, Dossier dossier, WorkItem item) {
    Workplaces.Workplace place = place(dossier, item);
    if (!post.agencyId().equals(place.agencyId()) || !post.kind().name().equals(item.post())) {
      return false;
    }
    return !ofUnit(post.kind()) || place.unitId() == null || place.unitId().equals(post.unitId());
  }

  /** Specialists and heads work for their unit; the other posts serve the whole agency. */
  static boolean ofUnit(PostKind kind) {
    return kind == PostKind.SPECIALIST || kind == PostKind.HEAD;
  }
}
