package vn.motcua.process;

import java.util.HashSet;
import java.util.Set;

/**
 * Where tokens rest: at steps (by id) and on flows into forks that wait for others (by id). At most
 * one token rests at a place; a model in which two could is refused.
 */
record Marking(Set<String> steps, Set<String> waiting) {
  static final Marking EMPTY = new Marking(Set.of(), Set.of());

  Marking {
    steps = Set.copyOf(steps);
    waiting = Set.copyOf(waiting);
  }

  Marking without(String step) {
    Set<String> rest = new HashSet<>(steps);
    rest.remove(step);
    return new Marking(rest, waiting);
  }

  /**
   * @throws SecondToken when a token rests there already
   */
  Marking at(Step step) {
    return new Marking(grown(steps, step.id(), step.id()), waiting);
  }

  /**
   * @throws SecondToken when a token rests there already
   */
  Marking on(Flow flow) {
    return new Marking(steps, grown(waiting, flow.id(), flow.to()));
  }

  Marking fired(Set<String> flows) {
    Set<String> rest = new HashSet<>(waiting);
    rest.removeAll(flows);
    return new Marking(steps, rest);
  }

  private static Set<String> grown(Set<String> places, String place, String node) {
    Set<String> grown = new HashSet<>(places);
    if (!grown.add(place)) {
      throw new SecondToken(node);
    }
    return grown;
  }

  /** A second token would come to a node: found when a model is checked, a bug when one runs. */
  static final class SecondToken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String node;

    SecondToken(String node) {
      super(node);
      this.node = node;
    }

    String node() {
      return node;
    }
  }
}
