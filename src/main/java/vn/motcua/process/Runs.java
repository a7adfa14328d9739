package vn.motcua.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;

/**
 * The runs of process models. Every change joins the caller's transaction and needs one: the
 * caller's own row and the work items change together or not at all. Who may do it is the caller's
 * question; a run only keeps to its model.
 *
 * <p>All changes throw {@link RuleRefusal} when the model says no, {@link NotFound} for an unknown
 * subject or item, and {@link Stale} when the run moved in another transaction meanwhile.
 */
@Service
public class Runs {
  private final Models models;
  private final RunStore store;
  private final OfficeClock clock;

  Runs(Models models, RunStore store, OfficeClock clock) {
    this.models = models;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Starts a subject's one run, pinned to a version of a model.
   *
   * @param facts what is known; of these the run keeps those that its conditions use
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Progress start(UUID subject, UUID modelVersionId, Map<String, Object> facts) {
    StepGraph graph = models.graph(modelVersionId);
    Map<String, Object> known = Facts.merged(graph, Map.of(), facts);
    Move move = engine(graph, subject).start(known);
    Instant now = clock.instant();
    if (!store.start(subject, modelVersionId, move, move.facts(), now)) {
      throw new RuleRefusal(Refused.of("", "process.refused.already-started"));
    }
    return progress(subject, graph, move, List.of(), now);
  }

  /**
   * Closes a work item and moves its token on.
   *
   * @param facts told now; with those told before they decide the conditions
   * @param evidenceGiven names of the files attached to the step
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Progress complete(
      WorkItemId id,
      String outcome,
      UUID by,
      Map<String, Object> facts,
      Set<String> evidenceGiven) {
    var found = open(id);
    StepGraph graph = models.graph(found.run().model());
    Step step = graph.step(found.item().node());
    Map<String, Object> known = Facts.merged(graph, found.run().facts(), facts);
    throwIf(step.refusal(outcome, evidenceGiven));
    Move move =
        engine(graph, id.subject()).complete(found.run().tokens(), id.number(), outcome, known);
    return write(found.run(), graph, move, "FINISHED", move.facts(), by);
  }

  /**
   * Closes a work item by returning the subject to an earlier step, one that this run has done. The
   * items that cannot stay open beside that step are withdrawn; all others stay as they are.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Progress sendBack(WorkItemId id, String toNode, UUID by) {
    var found = open(id);
    StepGraph graph = models.graph(found.run().model());
    Step from = graph.step(found.item().node());
    Step to = graph.findStep(toNode).orElseThrow(() -> new NotFound("step", toNode));
    throwIf(Engine.noReturn(graph, from, to));
    if (!store.nodesDone(id.subject()).contains(toNode)) {
      throw new RuleRefusal(
          Refused.of("", "process.refused.not-earlier", to.named(), from.named()));
    }
    Move move =
        engine(graph, id.subject())
            .sendBack(found.run().tokens(), id.number(), to, found.run().facts());
    return write(found.run(), graph, move, "FINISHED", found.run().facts(), by);
  }

  /** The steps to which {@link #sendBack} can return from an open item, earlier ones first. */
  @Transactional(readOnly = true)
  public List<Step> earlierSteps(WorkItemId id) {
    var found = find(id);
    StepGraph graph = models.graph(found.run().model());
    Step from = graph.step(found.item().node());
    Set<String> done = new HashSet<>(store.nodesDone(id.subject()));
    return graph.steps().stream()
        .filter(step -> done.contains(step.id()) && Engine.noReturn(graph, from, step) == null)
        .toList();
  }

  /** Gives an open item to an officer, or with null back to everybody of the post. */
  @Transactional(propagation = Propagation.MANDATORY)
  public WorkItem assign(WorkItemId id, @Nullable UUID officer) {
    if (!store.assign(id, officer)) {
      open(id);
      throw new Stale("work item", id);
    }
    return item(id);
  }

  /** Takes an open item that nobody has; {@link Stale} when somebody else was faster. */
  @Transactional(propagation = Propagation.MANDATORY)
  public WorkItem claim(WorkItemId id, UUID officer) {
    if (!store.claim(id, officer)) {
      open(id);
      throw new Stale("work item", id);
    }
    return item(id);
  }

  /**
   * Ends a run before its end, withdrawing its open items.
   *
   * @param by who stopped it, null when nobody did by hand
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Progress cancel(UUID subject, @Nullable UUID by) {
    RunStore.Run run = store.find(subject).orElseThrow(() -> new NotFound("run", subject));
    if (!run.running()) {
      throw new RuleRefusal(Refused.of("", "process.refused.ended"));
    }
    StepGraph graph = models.graph(run.model());
    Move move = engine(graph, subject).cancel(run.tokens(), run.facts());
    return write(run, graph, move, "CANCELLED", run.facts(), by);
  }

  /** {@link #cancel(UUID, UUID)} by nobody in particular. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Progress cancel(UUID subject) {
    return cancel(subject, null);
  }

  /** Every work item of a subject in the order they came, empty when it has no run. */
  @Transactional(readOnly = true)
  public List<WorkItem> items(UUID subject) {
    return store.items(subject).stream()
        .map(found -> workItem(subject, models.graph(found.model()), found.item()))
        .toList();
  }

  @Transactional(readOnly = true)
  public WorkItem item(WorkItemId id) {
    var found = find(id);
    return workItem(id.subject(), models.graph(found.run().model()), found.item());
  }

  private static Engine engine(StepGraph graph, UUID subject) {
    return Engine.of(graph);
  }

  private RunStore.RunWithItem find(WorkItemId id) {
    return store.find(id).orElseThrow(() -> new NotFound("work item", id));
  }

  private RunStore.RunWithItem open(WorkItemId id) {
    var found = find(id);
    if (found.item().status() != WorkItem.Status.OPEN) {
      throw new RuleRefusal(Refused.of("", "process.refused.item-closed"));
    }
    return found;
  }

  private Progress write(
      RunStore.Run run,
      StepGraph graph,
      Move move,
      String end,
      Map<String, Object> facts,
      @Nullable UUID by) {
    Instant now = clock.instant();
    List<RunStore.Item> closed = store.move(run, move, end, facts, by, now);
    if (closed.isEmpty()) {
      throw new Stale("run", run.subject());
    }
    return progress(run.subject(), graph, move, closed, now);
  }

  private static Progress progress(
      UUID subject, StepGraph graph, Move move, List<RunStore.Item> closed, Instant now) {
    return new Progress(
        move.opened().stream()
            .map(
                o ->
                    new RunStore.Item(
                        o.number(),
                        o.step().id(),
                        WorkItem.Status.OPEN,
                        null,
                        now,
                        null,
                        null,
                        null))
            .map(item -> workItem(subject, graph, item))
            .toList(),
        closed.stream().map(item -> workItem(subject, graph, item)).toList(),
        move.finished());
  }

  private static WorkItem workItem(UUID subject, StepGraph graph, RunStore.Item item) {
    Step step = graph.step(item.node());
    return new WorkItem(
        new WorkItemId(subject, item.number()),
        step.id(),
        step.name(),
        step.nameEn(),
        step.post(),
        step.plannedMinutes(),
        step.evidence(),
        item.status(),
        item.assignee(),
        item.openedAt(),
        item.closedAt(),
        item.outcome(),
        step.plannedDays(),
        step.outcomes(),
        item.closedBy());
  }

  private static void throwIf(@Nullable Refused refused) {
    if (refused != null) {
      throw new RuleRefusal(refused);
    }
  }
}
