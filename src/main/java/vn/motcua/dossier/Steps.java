package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;
import vn.motcua.process.Step;
import vn.motcua.process.WorkItem;
import vn.motcua.process.WorkItemId;

/**
 * Working on a step of the internal process (xử lý hồ sơ): complete it or send the dossier back to
 * an earlier step. Every step leaves its files, its comment and its time in the trail (R25).
 */
@Service
public class Steps {
  private final Trail trail;
  private final StepGuard guard;
  private final DossierTerms terms;
  private final DossierPapers papers;
  private final InternalProcess process;

  Steps(
      Trail trail,
      StepGuard guard,
      DossierTerms terms,
      DossierPapers papers,
      InternalProcess process) {
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
    this.papers = papers;
    this.process = process;
  }

  /**
   * How a step is completed.
   *
   * @param outcome one that the step offers
   * @param files what was made in the step, under the name of the evidence that it is
   */
  public record Completion(
      String outcome, @Nullable String comment, Map<String, List<UUID>> files) {
    public Completion {
      files = Map.copyOf(files);
    }
  }

  /**
   * A step as its page needs it.
   *
   * @param earlier steps to which it can be sent back, earlier ones first
   */
  public record Work(Dossier dossier, WorkItem item, List<Step> earlier) {
    public Work {
      earlier = List.copyOf(earlier);
    }
  }

  /**
   * The step, for somebody who may work on it.
   *
   * @throws RuleRefusal when it is closed, or another's
   */
  @Transactional
  public Work work(WorkItemId id, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    WorkItem item = process.runs().item(id);
    guard.look(actor, dossier, item, Action.STEP_WORK);
    if (item.status() != WorkItem.Status.OPEN) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.step-closed"));
    }
    return new Work(dossier, item, process.runs().earlierSteps(id));
  }

  /**
   * Completes the step and passes the dossier on. When only returning the result is left, the
   * dossier is finished, which needs its result file.
   *
   * @throws RuleRefusal when it is done already, evidence is missing (R25), or it is another's
   */
  @Transactional
  @Rule({"R11", "R16", "R25"})
  public Dossier complete(WorkItemId id, Completion completion, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    WorkItem item = process.runs().item(id);
    Acting by = guard.require(actor, dossier, item, Action.STEP_WORK);
    List<DossierEvent.Attachment> files = papers.attachStep(dossier, completion.files(), actor);
    Set<String> evidence = papers.codes(dossier.id());
    Map<String, Object> facts = new HashMap<>(InternalProcess.facts(dossier));
    facts.put("outcome", completion.outcome());
    Progress progress =
        process.runs().complete(id, completion.outcome(), actor.id(), facts, evidence);

    Instant now = trail.now();
    List<DossierEvent> events = new ArrayList<>();
    events.add(
        new DossierEvent.StepCompleted(
            id.number(),
            item.node(),
            item.name(),
            item.nameEn(),
            completion.outcome(),
            completion.comment(),
            files,
            item.openedAt(),
            item.plannedMinutes(),
            terms.usedMinutes(dossier, item.openedAt(), now),
            names(progress)));
    State next = dossier.state().to(DossierStatus.IN_PROCESS);
    if (onlyReturnIsLeft(progress)) {
      refuseWithoutResult(evidence);
      Instant due = dossier.moments().originalDueAt();
      events.add(new DossierEvent.Finished(due != null && now.isAfter(due)));
      next = dossier.state().with(DossierStatus.FINISHED, dossier.moments().finished(now));
    }
    Move.WORK.checkTarget(next.status());
    return trail.append(dossier, next, by, events, progress);
  }

  /** Completes the step with the outcome that it offers first, without comment or file. */
  @Transactional
  public Dossier completeUsually(WorkItemId id, Actor actor) {
    String usual = process.runs().item(id).outcomes().getFirst();
    return complete(id, new Completion(usual, null, Map.of()), actor);
  }

  /** Sends the dossier back to an earlier step, with the reason. */
  @Transactional
  @Rule("R25")
  public Dossier sendBack(WorkItemId id, String toNode, String reason, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    WorkItem item = process.runs().item(id);
    Acting by = guard.require(actor, dossier, item, Action.STEP_SEND_BACK);
    String why = Refusals.reason(reason);
    Progress progress = process.runs().sendBack(id, toNode, actor.id());
    return trail.append(
        dossier,
        dossier.state().to(dossier.status()),
        by,
        new DossierEvent.SentBack(
            id.number(),
            item.node(),
            item.name(),
            item.nameEn(),
            toNode,
            why,
            item.openedAt(),
            item.plannedMinutes(),
            terms.usedMinutes(dossier, item.openedAt(), trail.now()),
            names(progress)),
        progress);
  }

  /** Returning has no duration (T15): when nothing else is open, processing is finished. */
  private static boolean onlyReturnIsLeft(Progress progress) {
    return progress.finished()
        || (!progress.opened().isEmpty()
            && progress.opened().stream().allMatch(Returns::isReturnStep));
  }

  private static void refuseWithoutResult(Set<String> evidence) {
    if (!evidence.contains(DossierPapers.RESULT)) {
      throw new RuleRefusal(Refused.of("R25", "dossier.refused.no-result"));
    }
  }

  private static List<String> names(Progress progress) {
    return progress.opened().stream().map(WorkItem::name).toList();
  }
}
