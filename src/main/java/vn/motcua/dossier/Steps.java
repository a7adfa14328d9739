package vn.motcua.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.FactType;
import vn.motcua.process.OpenRun;
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
  private final DossierPapers papers;
  private final InternalProcess process;
  private final Onward onward;

  Steps(
      Trail trail, StepGuard guard, DossierPapers papers, InternalProcess process, Onward onward) {
    this.onward = onward;
    this.trail = trail;
    this.guard = guard;
    this.papers = papers;
    this.process = process;
  }

  /**
   * How a step is completed.
   *
   * @param outcome one that the step offers
   * @param files what was made in the step, under the name of the evidence that it is
   * @param facts what the step asks for besides, by name; others are not kept
   */
  public record Completion(
      String outcome,
      @Nullable String comment,
      Map<String, List<UUID>> files,
      Map<String, Object> facts) {
    public Completion {
      files = Map.copyOf(files);
      facts = Map.copyOf(facts);
    }

    /** Without facts. */
    public Completion(String outcome, @Nullable String comment, Map<String, List<UUID>> files) {
      this(outcome, comment, files, Map.of());
    }
  }

  /**
   * A step as its page needs it.
   *
   * @param earlier steps to which it can be sent back, earlier ones first
   * @param asked facts that it asks for, by name
   */
  public record Work(
      Dossier dossier, WorkItem item, List<Step> earlier, SequencedMap<String, FactType> asked) {
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
    OpenRun run = process.open(dossier, id);
    WorkItem item = run.item(id.number());
    guard.look(actor, dossier, item, Action.STEP_WORK);
    if (item.status() != WorkItem.Status.OPEN) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.step-closed"));
    }
    trail.also(process.runs().see(run, id.number()));
    return new Work(
        dossier,
        item,
        process.runs().earlierSteps(run, id.number()),
        process.runs().asked(run, id.number()));
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
    return complete(id, item -> completion, actor);
  }

  /** Completes the step with the outcome that it offers first, without comment or file. */
  @Transactional
  public Dossier completeUsually(WorkItemId id, Actor actor) {
    return complete(id, item -> new Completion(item.outcomes().getFirst(), null, Map.of()), actor);
  }

  private Dossier complete(WorkItemId id, Function<WorkItem, Completion> how, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    OpenRun run = process.open(dossier, id);
    WorkItem item = run.item(id.number());
    Acting by = guard.require(actor, dossier, item, Action.STEP_WORK);
    Completion completion = how.apply(item);
    DossierPapers.Kept kept = papers.attachStep(dossier, completion.files(), actor);
    Set<String> evidence = there(dossier, completion, item.evidence());
    Map<String, Object> facts = told(process.runs().asked(run, id.number()), completion);
    facts.putAll(InternalProcess.facts(dossier));
    Progress progress =
        process
            .runs()
            .complete(run, id.number(), completion.outcome(), actor.id(), facts, evidence);

    DossierEvent completed =
        new DossierEvent.StepCompleted(
            id.number(),
            item.node(),
            item.name(),
            item.nameEn(),
            completion.outcome(),
            completion.comment(),
            kept.attachments(),
            item.openedAt(),
            item.plannedMinutes(),
            process.usedMinutes(dossier, item, trail.now()),
            names(progress));
    return onward.append(
        dossier,
        DossierStatus.IN_PROCESS,
        by,
        completed,
        run,
        progress.also(kept.writes()),
        () ->
            evidence.contains(DossierPapers.RESULT)
                ? evidence
                : there(dossier, completion, Set.of(DossierPapers.RESULT)));
  }

  /** Names of what is given now and, unless that is all that is wanted, of what was there. */
  private Set<String> there(Dossier dossier, Completion completion, Collection<String> wanted) {
    Set<String> names = new HashSet<>(completion.files().keySet());
    names.removeIf(name -> completion.files().getOrDefault(name, List.of()).isEmpty());
    if (!names.containsAll(wanted)) {
      names.addAll(papers.codes(dossier.id()));
    }
    return names;
  }

  /** Of what is told, what the step asks for; a list of which nothing is said is empty. */
  private static Map<String, Object> told(
      SequencedMap<String, FactType> asked, Completion completion) {
    Map<String, Object> facts = new HashMap<>(completion.facts());
    facts.keySet().retainAll(asked.keySet());
    asked.forEach(
        (name, type) -> {
          if (type == FactType.LIST) {
            facts.putIfAbsent(name, List.of());
          }
        });
    return facts;
  }

  /** Sends the dossier back to an earlier step, with the reason. */
  @Transactional
  @Rule("R25")
  public Dossier sendBack(WorkItemId id, String toNode, String reason, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    OpenRun run = process.open(dossier, id);
    WorkItem item = run.item(id.number());
    Acting by = guard.require(actor, dossier, item, Action.STEP_SEND_BACK);
    String why = Refusals.reason(reason);
    Progress progress = process.runs().sendBack(run, id.number(), toNode, actor.id());
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
            process.usedMinutes(dossier, item, trail.now()),
            names(progress)),
        progress);
  }

  /** Whether this actor may work on the step now, for deciding what to show. */
  public boolean workable(Dossier dossier, WorkItem item, Actor actor) {
    return guard.allows(actor, dossier, item, Action.STEP_WORK)
        && actor instanceof Actor.OfficerActor officer
        && officer.posts().stream().anyMatch(post -> guard.fits(post, dossier, item))
        && (item.assignee() == null || item.assignee().equals(actor.id()));
  }

  /** Whether the actor may take back the completion of this item now. */
  @Transactional(readOnly = true)
  public boolean recallable(Dossier dossier, WorkItemId id, Actor actor) {
    return dossier.status() == DossierStatus.IN_PROCESS
        && process.runs().noRecall(process.open(dossier, id), id.number(), actor.id()) == null;
  }

  /**
   * Takes back a step that the actor has just completed (thu hồi): what came after it is withdrawn
   * and the step is open again.
   *
   * @throws RuleRefusal when somebody has looked at what came after it, or it was another's
   */
  @Transactional
  @Rule("R25")
  public Dossier recall(WorkItemId id, Actor actor) {
    Dossier dossier = trail.lock(id.subject());
    OpenRun run = process.open(dossier, id);
    WorkItem item = run.item(id.number());
    Acting by = guard.requireAt(actor, dossier, item, Action.STEP_WORK);
    Progress progress = process.runs().recall(run, id.number(), actor.id());
    return trail.append(
        dossier,
        dossier.state().to(dossier.status()),
        by,
        new DossierEvent.Recalled(id.number(), item.node(), item.name(), item.nameEn()),
        progress);
  }

  private static List<String> names(Progress progress) {
    return progress.opened().stream().map(WorkItem::name).toList();
  }
}
