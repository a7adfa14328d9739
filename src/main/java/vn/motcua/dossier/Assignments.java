package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.OpenRun;
import vn.motcua.process.WorkItem;
import vn.motcua.process.WorkItemId;

/** Who has a step: an officer takes it (nhận việc), or a head gives it to one (phân công). */
@Service
public class Assignments {
  private final Trail trail;
  private final StepGuard steps;
  private final InternalProcess process;
  private final Officers officers;

  Assignments(Trail trail, StepGuard steps, InternalProcess process, Officers officers) {
    this.trail = trail;
    this.steps = steps;
    this.process = process;
    this.officers = officers;
  }

  /** Takes the step for oneself; refused when somebody else has it. */
  @Transactional
  public Dossier claim(WorkItemId id, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    OpenRun run = process.open(dossier, id);
    Acting by = steps.require(actor, dossier, run.item(id.number()), Action.STEP_CLAIM);
    return assign(dossier, run, id.number(), by, actor.id(), actor.name());
  }

  /**
   * Gives the step to an officer who holds its post.
   *
   * @throws Invalid when there is no such officer, or the officer holds no fitting post
   */
  @Transactional
  public Dossier reassign(WorkItemId id, String username, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    OpenRun run = process.open(dossier, id);
    WorkItem item = run.item(id.number());
    Acting by = steps.requireAt(actor, dossier, item, Action.STEP_REASSIGN);
    Officer officer =
        officers
            .byUsername(username)
            .filter(each -> holds(each, dossier, item))
            .orElseThrow(() -> new Invalid(Fault.of("officer", "dossier.fault.officer", username)));
    return assign(dossier, run, id.number(), by, officer.id(), officer.name());
  }

  /** Officers to whom the actor may give the step; empty for who may give it to nobody. */
  @Transactional(readOnly = true)
  public List<Officer> candidates(Dossier dossier, WorkItem item, Actor actor) {
    if (!steps.allows(actor, dossier, item, Action.STEP_REASSIGN)) {
      return List.of();
    }
    PostKind kind = PostKind.valueOf(item.post());
    Workplaces.Workplace place = steps.place(dossier, item);
    UUID unit = StepGuard.ofUnit(kind) ? place.unitId() : null;
    return officers.holders(place.agencyId(), kind, unit, DossierClock.day(trail.now()));
  }

  private boolean holds(Officer officer, Dossier dossier, WorkItem item) {
    return officers.postsOf(officer.id(), DossierClock.day(trail.now())).stream()
        .anyMatch(held -> steps.fits(held.post(), dossier, item));
  }

  private Dossier assign(
      Dossier dossier, OpenRun run, int number, Acting by, UUID officer, String name) {
    return trail.append(
        dossier,
        dossier.state().to(dossier.status()),
        by,
        new DossierEvent.Assigned(number, run.item(number).name(), officer, name),
        process.runs().assign(run, number, officer));
  }
}
