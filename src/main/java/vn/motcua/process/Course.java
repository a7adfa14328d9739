package vn.motcua.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;

/**
 * One walk of a run: decides by the facts, and keeps what happened on the way.
 *
 * <p>Throws {@link RuleRefusal} when a decision needs a fact that nobody has told.
 */
final class Course implements Walk.Ways {
  private final StepGraph graph;
  private final Services services;
  private final Object origin;
  private final Map<String, Object> facts;
  private final Map<String, Object> known;
  private final List<Node.Skippable> passed = new ArrayList<>();
  private final Set<String> left = new HashSet<>();

  /**
   * @param origin name of what the walk begins at, for refusals
   * @param facts what the run keeps
   * @param besides what is known on this walk only: outcomes
   */
  Course(
      StepGraph graph,
      Services services,
      Object origin,
      Map<String, Object> facts,
      Map<String, Object> besides) {
    this.graph = graph;
    this.services = services;
    this.origin = origin;
    this.facts = new HashMap<>(facts);
    this.known = new HashMap<>(facts);
    known.putAll(besides);
  }

  /** What the run knows at the end. */
  Map<String, Object> facts() {
    return facts;
  }

  List<Node.Skippable> passed() {
    return passed;
  }

  /** The places that lost their token on the way. */
  Set<String> left() {
    return left;
  }

  @Override
  public List<Flow> of(Node.Choice choice) {
    List<Flow> ways = graph.net().out(choice);
    throwIf(missing(ways));
    return List.of(
        ways.stream()
            .filter(this::holds)
            .findFirst()
            .orElseGet(() -> otherwise(ways, choice.defaultFlow())));
  }

  @Override
  public List<List<Flow>> of(Node.Inclusive gateway) {
    List<Flow> ways = graph.net().out(gateway);
    throwIf(missing(ways));
    List<Flow> taken = ways.stream().filter(this::holds).toList();
    return List.of(taken.isEmpty() ? List.of(otherwise(ways, gateway.defaultFlow())) : taken);
  }

  private boolean holds(Flow flow) {
    return flow.condition() != null && flow.condition().holds(known);
  }

  private static Flow otherwise(List<Flow> ways, String defaultFlow) {
    return ways.stream()
        .filter(way -> way.id().equals(defaultFlow))
        .findFirst()
        .orElseGet(ways::getFirst);
  }

  @Override
  public List<Boolean> passes(Node.Skippable node) {
    return List.of(skipped(node));
  }

  private boolean skipped(Node.Skippable node) {
    Condition skip = node.skip();
    if (skip != null) {
      throwIf(missing(skip.facts()));
      if (skip.holds(known)) {
        passed.add(node);
        return true;
      }
    }
    if (node instanceof Step step && step.instances() != null) {
      throwIf(step.instances().refusal(step, known));
      if (step.instances().elements(known).isEmpty()) {
        passed.add(node);
        return true;
      }
    }
    return false;
  }

  @Override
  public void serve(Node.Service service) {
    Map<String, Object> told =
        Facts.merged(graph, facts, services.serve(service, Map.copyOf(facts)));
    facts.putAll(told);
    known.putAll(told);
  }

  @Override
  public void left(Collection<String> places) {
    left.addAll(places);
  }

  private @Nullable Refused missing(List<Flow> ways) {
    Set<String> needed = new TreeSet<>();
    for (Flow way : ways) {
      if (way.condition() != null) {
        needed.addAll(way.condition().facts());
      }
    }
    return missing(needed);
  }

  private @Nullable Refused missing(Collection<String> needed) {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(known.keySet());
    return missing.isEmpty()
        ? null
        : Refused.of("", "process.refused.facts", origin, List.copyOf(missing));
  }

  static void throwIf(@Nullable Refused refused) {
    if (refused != null) {
      throw new RuleRefusal(refused);
    }
  }
}
