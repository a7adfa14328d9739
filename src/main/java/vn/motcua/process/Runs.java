package vn.motcua.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;

/**
 * The runs of process models. A change answers with a {@link Progress} whose writes are still to be
 * sent, in the caller's transaction: the caller's own row and the work items change together or not
 * at all. Who may do it is the caller's question; a run only keeps to its model.
 *
 * <p>All changes throw {@link RuleRefusal} when the model says no and {@link NotFound} for an
 * unknown subject or item; sending throws {@link vn.motcua.base.Stale} when the run moved in
 * another transaction meanwhile.
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
   * Starts a subject's one run, pinned to a version of a model. Sending refuses when it has one.
   *
   * @param facts what is known; of these the run keeps those that its conditions use
   */
  public Progress start(UUID subject, UUID modelVersionId, Map<String, Object> facts) {
    StepGraph graph = models.graph(modelVersionId);
    Map<String, Object> known = Facts.merged(graph, Map.of(), facts);
    throwIf(Engine.undecided(graph, graph.net().all(Node.Start.class).getFirst(), known));
    Move move = Engine.start(graph, Tokens.NONE, known);
    Instant now = clock.instant();
    return new Progress(
        opened(subject, move, now),
        List.of(),
        move.finished(),
        store.start(
            subject,
            modelVersionId,
            move,
            known,
            now,
            () -> new RuleRefusal(Refused.of("", "process.refused.already-started"))));
  }

  /** A subject's run with its open items, for a change. */
  public OpenRun open(UUID subject) {
    return find(subject, 0).orElseThrow(() -> new NotFound("run", subject));
  }

  /** The run of an item, for a change; with the item even when it is closed. */
  public OpenRun open(WorkItemId id) {
    OpenRun run = find(id.subject(), id.number()).orElseThrow(() -> new NotFound("work item", id));
    run.item(id.number());
    return run;
  }

  /**
   * Closes a work item and moves its token on.
   *
   * @param facts told now; with those told before they decide the conditions
   * @param evidenceGiven names of the files attached to the step
   */
  public Progress complete(
      OpenRun run,
      int number,
      String outcome,
      UUID by,
      Map<String, Object> facts,
      Set<String> evidenceGiven) {
    StepGraph graph = run.graph();
    Step step = graph.step(stillOpen(run, number).node());
    Map<String, Object> known = Facts.merged(graph, run.run().facts(), facts);
    throwIf(step.refusal(outcome, evidenceGiven));
    throwIf(Engine.undecided(graph, step, known));
    Move move = Engine.complete(graph, run.run().tokens(), number, outcome, known);
    return moved(run, move, "FINISHED", known, by);
  }

  /**
   * Closes a work item by returning the subject to an earlier step, one that this run has done. The
   * items that cannot stay open beside that step are withdrawn; all others stay as they are.
   */
  public Progress sendBack(OpenRun run, int number, String toNode, UUID by) {
    StepGraph graph = run.graph();
    Step from = graph.step(stillOpen(run, number).node());
    Step to = graph.findStep(toNode).orElseThrow(() -> new NotFound("step", toNode));
    throwIf(Engine.noReturn(graph, from, to));
    if (!store.nodesDone(run.run().subject()).contains(toNode)) {
      throw new RuleRefusal(
          Refused.of("", "process.refused.not-earlier", to.named(), from.named()));
    }
    Move move = Engine.sendBack(graph, run.run().tokens(), number, to);
    return moved(run, move, "FINISHED", run.run().facts(), by);
  }

  /** The steps to which {@link #sendBack} can return from an open item, earlier ones first. */
  public List<Step> earlierSteps(OpenRun run, int number) {
    StepGraph graph = run.graph();
    Step from = graph.step(run.item(number).node());
    Set<String> done = new HashSet<>(store.nodesDone(run.run().subject()));
    return graph.steps().stream()
        .filter(step -> done.contains(step.id()) && Engine.noReturn(graph, from, step) == null)
        .toList();
  }

  /** Gives an open item to an officer, or with null back to everybody of the post. */
  public Progress assign(OpenRun run, int number, @Nullable UUID officer) {
    WorkItem item = stillOpen(run, number).assigned(officer);
    return new Progress(List.of(item), List.of(), false, List.of(store.assign(item.id(), officer)));
  }

  /**
   * Ends a run before its end, withdrawing its open items.
   *
   * @param by who stopped it, null when nobody did by hand
   */
  public Progress cancel(OpenRun run, @Nullable UUID by) {
    if (!run.run().running()) {
      throw new RuleRefusal(Refused.of("", "process.refused.ended"));
    }
    Move move = Engine.cancel(run.graph(), run.run().tokens());
    return moved(run, move, "CANCELLED", run.run().facts(), by);
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
    return open(id).item(id.number());
  }

  private Optional<OpenRun> find(UUID subject, int number) {
    return store
        .find(subject, number)
        .map(
            found -> {
              StepGraph graph = models.graph(found.run().model());
              return new OpenRun(
                  found.run(),
                  graph,
                  found.items().stream().map(item -> workItem(subject, graph, item)).toList());
            });
  }

  private static WorkItem stillOpen(OpenRun run, int number) {
    WorkItem item = run.item(number);
    if (item.status() != WorkItem.Status.OPEN) {
      throw new RuleRefusal(Refused.of("", "process.refused.item-closed"));
    }
    return item;
  }

  private Progress moved(
      OpenRun run, Move move, String end, Map<String, Object> facts, @Nullable UUID by) {
    Instant now = clock.instant();
    return new Progress(
        opened(run.run().subject(), move, now),
        move.closed().stream()
            .map(c -> run.item(c.number()).closed(c.status(), c.outcome(), by, now))
            .toList(),
        move.finished(),
        store.move(run.run(), move, end, facts, by, now));
  }

  private static List<WorkItem> opened(UUID subject, Move move, Instant at) {
    return move.opened().stream()
        .map(
            o ->
                workItem(
                    subject,
                    o.step(),
                    new RunStore.Item(
                        o.number(),
                        o.step().id(),
                        WorkItem.Status.OPEN,
                        null,
                        at,
                        null,
                        null,
                        null)))
        .toList();
  }

  private static WorkItem workItem(UUID subject, StepGraph graph, RunStore.Item item) {
    return workItem(subject, graph.step(item.node()), item);
  }

  private static WorkItem workItem(UUID subject, Step step, RunStore.Item item) {
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
