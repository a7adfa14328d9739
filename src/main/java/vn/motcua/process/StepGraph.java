package vn.motcua.process;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model compiled: its steps, how tokens go between them, and the plan. Immutable; made only of a
 * model that has passed every check ({@link Models}).
 */
public final class StepGraph {
  private final String name;
  private final String nameEn;
  private final Net net;
  private final Situations situations;
  private final Map<String, FactType> facts;
  private final List<Step> steps;
  private final Layout layout;

  StepGraph(
      String name,
      String nameEn,
      Net net,
      Situations situations,
      Map<String, FactType> declared,
      Layout layout) {
    this.name = name;
    this.nameEn = nameEn;
    this.net = net;
    this.situations = situations;
    this.layout = layout;
    this.steps =
        net.forward(net.all(Node.Start.class).getFirst(), new HashSet<>()).stream()
            .filter(Step.class::isInstance)
            .map(Step.class::cast)
            .toList();
    Map<String, FactType> used = new TreeMap<>(declared);
    used.keySet().retainAll(factsUsed(net));
    used.remove(Facts.OUTCOME);
    this.facts = Map.copyOf(used);
  }

  private static List<String> factsUsed(Net net) {
    return net.flows().stream()
        .filter(flow -> flow.condition() != null)
        .flatMap(flow -> flow.condition().facts().stream())
        .toList();
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
    return (int) net.longest(step -> step.plannedMinutes() == null ? 0 : step.plannedMinutes());
  }

  /** Calendar days along the longest way, returns not counted; 0 when planned in minutes. */
  public BigDecimal plannedDays() {
    long hundredths =
        net.longest(
            step ->
                step.plannedDays() == null
                    ? 0
                    : step.plannedDays().movePointRight(2).longValueExact());
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
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
