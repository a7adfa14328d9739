package vn.motcua.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.base.NotFound;
import vn.motcua.calendar.WorkingCalendar;

/**
 * A run with its work items as it was read for a change. A change made from it is stale when the
 * run has moved since.
 */
public final class OpenRun {
  private final RunStore.Run run;
  private final StepGraph graph;
  private final List<WorkItem> items;
  private final Supplier<WorkingCalendar> calendar;

  OpenRun(
      RunStore.Run run, StepGraph graph, List<WorkItem> items, Supplier<WorkingCalendar> calendar) {
    this.run = run;
    this.graph = graph;
    this.items = List.copyOf(items);
    this.calendar = calendar;
  }

  /** Whether its timers rest and nobody works on it. */
  public boolean suspended() {
    return run.status() == RunStore.Status.SUSPENDED;
  }

  /** Whether it has come to its end, or was stopped. */
  public boolean ended() {
    return run.status().ended();
  }

  /** Names of the messages that it waits for, each once. */
  public List<String> awaited() {
    return run.tokens().open().values().stream()
        .filter(node -> graph.net().node(node) instanceof Event)
        .map(node -> ((Event) graph.net().node(node)).trigger())
        .filter(Trigger.Message.class::isInstance)
        .map(trigger -> ((Trigger.Message) trigger).name())
        .distinct()
        .toList();
  }

  /** The open work items, in the order in which they came. */
  public List<WorkItem> open() {
    return items.stream().filter(item -> item.status() == WorkItem.Status.OPEN).toList();
  }

  /** Every work item that it ever had, in the order in which they came. */
  public List<WorkItem> items() {
    return items;
  }

  /** Ids of the steps that have been done. */
  Set<String> done() {
    return items.stream()
        .filter(item -> item.status() == WorkItem.Status.DONE)
        .map(WorkItem::node)
        .collect(Collectors.toSet());
  }

  /**
   * The item of this number.
   *
   * @throws NotFound otherwise
   */
  public WorkItem item(int number) {
    return items.stream()
        .filter(item -> item.id().number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("work item", new WorkItemId(run.subject(), number)));
  }

  /** On which its timers count. */
  WorkingCalendar calendar() {
    return calendar.get();
  }

  /** What it knows with what is told now; a list that is being worked through stays. */
  Map<String, Object> known(Map<String, Object> told) {
    Map<String, Object> facts = new HashMap<>(told);
    for (String node : run.tokens().rounds().keySet()) {
      Instances instances = graph.step(node).instances();
      if (instances != null) {
        facts.remove(instances.collection());
      }
    }
    return Facts.merged(graph, run.facts(), facts);
  }

  RunStore.Run run() {
    return run;
  }

  StepGraph graph() {
    return graph;
  }
}
