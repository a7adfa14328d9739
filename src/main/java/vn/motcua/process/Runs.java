package vn.motcua.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.sql.Write;
import vn.motcua.calendar.WorkingCalendar;

/**
 * The runs of process models. A change answers with a {@link Progress} whose writes are still to be
 * sent, in the caller's transaction: the caller's own row and the work items change together or not
 * at all. Who may do it is the caller's question; a run only keeps to its model.
 *
 * <p>All changes throw {@link RuleRefusal} when the model says no and {@link NotFound} for an
 * unknown subject or item; sending throws {@link vn.motcua.base.Stale} when the run moved in
 * another transaction meanwhile. A calendar handed in is asked only when the model has timers.
 */
@Service
public class Runs {
  private final Models models;
  private final RunStore store;
  private final RunWrites writes;
  private final Handlers handlers;
  private final OfficeClock clock;

  Runs(Models models, RunStore store, RunWrites writes, Handlers handlers, OfficeClock clock) {
    this.models = models;
    this.store = store;
    this.writes = writes;
    this.handlers = handlers;
    this.clock = clock;
  }

  /**
   * Starts a subject's one run, pinned to a version of a model. Sending refuses when it has one.
   *
   * @param facts what is known; of these the run keeps those that its conditions use
   */
  public Progress start(
      UUID subject,
      UUID modelVersionId,
      Map<String, Object> facts,
      Supplier<WorkingCalendar> calendar) {
    StepGraph graph = models.graph(modelVersionId);
    Map<String, Object> known = Facts.merged(graph, Map.of(), facts);
    Move move = Engine.of(graph, handlers.of(subject)).start(known);
    return writes.started(subject, modelVersionId, move, calendar, clock.instant());
  }

  /** A subject's run, for a change. */
  public OpenRun open(UUID subject, Supplier<WorkingCalendar> calendar) {
    return find(subject, calendar).orElseThrow(() -> new NotFound("run", subject));
  }

  /** The run of an item, open or closed, for a change. */
  public OpenRun open(WorkItemId id, Supplier<WorkingCalendar> calendar) {
    OpenRun run = find(id.subject(), calendar).orElseThrow(() -> new NotFound("work item", id));
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
    Step step = run.graph().step(stillOpen(run, number).node());
    throwIf(step.refusal(outcome, evidenceGiven));
    Move move = engine(run).complete(run.run().tokens(), number, outcome, run.known(facts));
    return writes.moved(run, move, recallable(run, move, step), by, clock.instant());
  }

  /**
   * What a completion can be undone to. Only a plain one can: it closed nothing but its own step,
   * took away no event but that step's, called no service, and did not end the run.
   */
  private static @Nullable Tokens recallable(OpenRun run, Move move, Step step) {
    Tokens before = run.run().tokens();
    boolean plain =
        step.instances() == null
            && move.closed().size() == 1
            && !move.finished()
            && run.graph().net().all(Node.Service.class).isEmpty()
            && move.disarmed().stream()
                .allMatch(
                    number ->
                        run.graph().net().boundary(step.id()).contains(before.open().get(number)));
    return plain ? before : null;
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
    if (!run.done().contains(toNode)) {
      throw new RuleRefusal(
          Refused.of("", "process.refused.not-earlier", to.named(), from.named()));
    }
    Move move = engine(run).sendBack(run.run().tokens(), number, to, run.run().facts());
    return writes.moved(run, move, null, by, clock.instant());
  }

  /** The steps to which {@link #sendBack} can return from an open item, earlier ones first. */
  public List<Step> earlierSteps(OpenRun run, int number) {
    StepGraph graph = run.graph();
    Step from = graph.step(run.item(number).node());
    Set<String> done = run.done();
    return graph.steps().stream()
        .filter(step -> done.contains(step.id()) && Engine.noReturn(graph, from, step) == null)
        .toList();
  }

  /** What who does an item is asked for besides its outcome, by name, in the model's order. */
  public SequencedMap<String, FactType> asked(OpenRun run, int number) {
    SequencedMap<String, FactType> asked = new LinkedHashMap<>();
    StepGraph graph = run.graph();
    for (String fact : graph.step(run.item(number).node()).tells()) {
      asked.put(fact, Objects.requireNonNull(graph.facts().get(fact)));
    }
    return asked;
  }

  /** Gives an open item to an officer, or with null back to everybody of the post. */
  public Progress assign(OpenRun run, int number, @Nullable UUID officer) {
    stillOpen(run, number);
    return writes.assigned(run, number, officer);
  }

  /**
   * Somebody of its post looks at an open item: from now on it cannot be recalled.
   *
   * @return what writes it, empty when somebody has looked before
   */
  public List<Write> see(OpenRun run, int number) {
    WorkItem item = run.item(number);
    return item.status() == WorkItem.Status.OPEN && item.seenAt() == null
        ? List.of(writes.seen(run, number, clock.instant()))
        : List.of();
  }

  /** Why a completion cannot be recalled by an officer, or null when it can. */
  public @Nullable Refused noRecall(OpenRun run, int number, UUID by) {
    Tokens before = run.run().recall();
    Tokens now = run.run().tokens();
    if (before == null
        || run.run().status() != RunStore.Status.RUNNING
        || !before.open().containsKey(number)
        || now.open().containsKey(number)) {
      return Refused.of("", "process.refused.recall-not-last");
    }
    if (!by.equals(run.item(number).closedBy())) {
      return Refused.of("", "process.refused.recall-not-yours");
    }
    boolean untouched =
        run.open().stream()
            .filter(item -> !before.open().containsKey(item.id().number()))
            .allMatch(item -> item.seenAt() == null && item.assignee() == null);
    return untouched ? null : Refused.of("", "process.refused.recall-seen");
  }

  /**
   * Takes back the last completion (thu hồi): what it opened is withdrawn, its step is open again
   * for who did it, since the moment at which it was opened first. Not when somebody has looked at
   * what it opened, has taken it or closed it.
   *
   * @param number of the item that was completed
   */
  public Progress recall(OpenRun run, int number, UUID by) {
    throwIf(noRecall(run, number, by));
    Tokens before = Objects.requireNonNull(run.run().recall());
    Move move = engine(run).recall(run.run().tokens(), before, run.run().facts());
    return writes.recalled(run, move, run.item(number), by, clock.instant());
  }

  /**
   * Ends a run before its end, withdrawing its open items.
   *
   * @param by who stopped it, null when nobody did by hand
   */
  public Progress cancel(OpenRun run, @Nullable UUID by) {
    if (run.run().status().ended()) {
      throw new RuleRefusal(Refused.of("", "process.refused.ended"));
    }
    Move move = engine(run).cancel(run.run().tokens(), run.run().facts());
    return writes.cancelled(run, move, by, clock.instant());
  }

  /** Every work item of a subject in the order they came, empty when it has no run. */
  @Transactional(readOnly = true)
  public List<WorkItem> items(UUID subject) {
    return find(subject, Runs::noCalendar).map(OpenRun::items).orElse(List.of());
  }

  @Transactional(readOnly = true)
  public WorkItem item(WorkItemId id) {
    return open(id, Runs::noCalendar).item(id.number());
  }

  private static WorkingCalendar noCalendar() {
    throw new IllegalStateException("read for no change");
  }

  private Optional<OpenRun> find(UUID subject, Supplier<WorkingCalendar> calendar) {
    return store
        .find(subject)
        .map(
            run -> {
              StepGraph graph = models.graph(run.model());
              List<WorkItem> items = new ArrayList<>();
              run.items().forEach(item -> items.add(item.of(subject, graph)));
              return new OpenRun(run, graph, items, calendar);
            });
  }

  private Engine engine(OpenRun run) {
    return Engine.of(run.graph(), handlers.of(run.run().subject()));
  }

  private static WorkItem stillOpen(OpenRun run, int number) {
    WorkItem item = run.item(number);
    if (item.status() != WorkItem.Status.OPEN) {
      throw new RuleRefusal(Refused.of("", "process.refused.item-closed"));
    }
    if (run.suspended()) {
      throw new RuleRefusal(Refused.of("", "process.refused.suspended"));
    }
    return item;
  }

  private static void throwIf(@Nullable Refused refused) {
    Course.throwIf(refused);
  }
}
