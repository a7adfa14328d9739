package vn.motcua.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Where tokens rest: at steps and events (by id) and on flows into gateways that wait for others
 * (by id). At most one token rests at a place; a model in which two could is refused.
 */
record Marking(Set<String> places, Set<String> waiting) {
  static final Marking EMPTY = new Marking(Set.of(), Set.of());

  Marking {
    places = Set.copyOf(places);
    waiting = Set.copyOf(waiting);
  }

  Marking without(Collection<String> gone) {
    Set<String> rest = new HashSet<>(places);
    rest.removeAll(gone);
    return new Marking(rest, waiting);
  }

  Marking fired(Collection<String> flows) {
    Set<String> rest = new HashSet<>(waiting);
    rest.removeAll(flows);
    return new Marking(places, rest);
  }

  /**
   * @throws SecondToken when a token rests there already
   */
  Marking at(String node) {
    return new Marking(grown(places, node, node), waiting);
  }

  /**
   * @throws SecondToken when a token rests there already
   */
  Marking at(Collection<String> nodes) {
    Marking marking = this;
    for (String node : nodes) {
      marking = marking.at(node);
    }
    return marking;
  }

  /**
   * @throws SecondToken when a token rests there already
   */
  Marking on(Flow flow) {
    return new Marking(places, grown(waiting, flow.id(), flow.to()));
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
