package vn.motcua.process;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model compiled: its steps, how tokens go between them, and the plan. Immutable; made only of a
 * model that has passed every check ({@link Models}).
 */
public final class StepGraph {
  private final String name;
  private final String nameEn;
  private final Net net;
  private final Situations situations;
  private final Map<String, FactType> declared;
  private final Map<String, FactType> facts;
  private final Map<String, UUID> calls;
  private final Set<String> calledKeys;
  private final List<Step> steps;
  private final Layout layout;

  StepGraph(
      String name,
      String nameEn,
      Net net,
      Situations situations,
      Map<String, FactType> declared,
      Map<String, UUID> calls,
      Set<String> calledKeys,
      Layout layout) {
    this.name = name;
    this.nameEn = nameEn;
    this.net = net;
    this.situations = situations;
    this.layout = layout;
    this.steps =
        net.forward(new HashSet<>()).stream()
            .filter(Step.class::isInstance)
            .map(Step.class::cast)
            .toList();
    this.declared = Map.copyOf(declared);
    this.calls = Map.copyOf(calls);
    this.calledKeys = Set.copyOf(calledKeys);
    Map<String, FactType> used = new TreeMap<>(declared);
    used.keySet().retainAll(factsUsed(net));
    used.keySet().removeAll(List.of(Facts.OUTCOME, Instances.OUTCOMES));
    this.facts = Map.copyOf(used);
  }

  private static Set<String> factsUsed(Net net) {
    Set<String> used = new HashSet<>();
    net.flows().forEach(flow -> add(used, flow.condition()));
    for (Node node : net.nodes()) {
      if (node instanceof Node.Skippable skippable) {
        add(used, skippable.skip());
      }
      if (node instanceof Step step && step.instances() != null) {
        used.add(step.instances().collection());
        add(used, step.instances().until());
      }
      if (node instanceof Step step) {
        used.addAll(step.tells());
      }
      if (node instanceof Step step && step.place() != null) {
        used.add(step.place().word());
      }
      if (node instanceof Event event && event.trigger() instanceof Trigger.Until until) {
        used.add(until.fact());
      }
    }
    return used;
  }

  private static void add(Set<String> used, @Nullable Condition condition) {
    if (condition != null) {
      used.addAll(condition.facts());
    }
  }

  /** Name of the process in Vietnamese. */
  public String name() {
    return name;
  }

  /** Name of the process in English, the Vietnamese one when the model has none. */
  public String nameEn() {
    return nameEn;
  }

  /** The steps, earlier ones first. */
  public List<Step> steps() {
    return steps;
  }

  /** The step of this id; an unknown id is a bug of the caller. */
  public Step step(String id) {
    return findStep(id).orElseThrow(() -> new IllegalArgumentException("no step " + id));
  }

  /** The step of this id, if the model has one. */
  public Optional<Step> findStep(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The facts, besides the outcome, that the model's conditions use. */
  public Map<String, FactType> facts() {
    return facts;
  }

  /** Working minutes along the longest way, returns not counted; 0 when planned in days. */
  public int plannedMinutes() {
    return plannedMinutes(Map.of());
  }

  /** The same for dossiers of which these facts are known: ways that those never take are left. */
  public int plannedMinutes(Map<String, Object> known) {
    return (int) Plan.minutes(net, known);
  }

  /** Calendar days along the longest way, returns not counted; 0 when planned in minutes. */
  public BigDecimal plannedDays() {
    return plannedDays(Map.of());
  }

  /** The same for dossiers of which these facts are known. */
  public BigDecimal plannedDays(Map<String, Object> known) {
    return BigDecimal.valueOf(Plan.hundredthsOfDays(net, known), 2).stripTrailingZeros();
  }

  /** Every fact that its conditions may use. */
  Map<String, FactType> declared() {
    return declared;
  }

  /** Key and version of the models it calls. */
  Map<String, UUID> calls() {
    return calls;
  }

  /** The keys of all models that it calls, those that they call included. */
  Set<String> calledKeys() {
    return calledKeys;
  }

  Net net() {
    return net;
  }

  Situations situations() {
    return situations;
  }

  Layout layout() {
    return layout;
  }
}
