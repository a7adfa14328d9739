package vn.motcua.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The bare graph of a model: nodes and flows in the file's order, and what can be read off them.
 */
final class Net {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Flow> flows;
  private final Map<String, List<Flow>> outgoing = new HashMap<>();
  private final Map<String, List<Flow>> incoming = new HashMap<>();

  Net(List<Node> nodes, List<Flow> flows) {
    this.flows = List.copyOf(flows);
    nodes.forEach(node -> this.nodes.put(node.id(), node));
    for (Flow flow : flows) {
      outgoing.computeIfAbsent(flow.from(), from -> new ArrayList<>()).add(flow);
      incoming.computeIfAbsent(flow.to(), to -> new ArrayList<>()).add(flow);
    }
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Flow> flows() {
    return flows;
  }

  /** The node, which must exist. */
  Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return node;
  }

  List<Flow> out(Node node) {
    return outgoing.getOrDefault(node.id(), List.of());
  }

  List<Flow> in(Node node) {
    return incoming.getOrDefault(node.id(), List.of());
  }

  <N extends Node> List<N> all(Class<N> kind) {
    return nodes.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first flow of a checked model. */
  Flow entry() {
    return out(all(Node.Start.class).getFirst()).getFirst();
  }

  /** What can be reached from the given nodes, themselves included. */
  Set<Node> reachable(List<? extends Node> from) {
    return closure(from, node -> out(node).stream().map(flow -> node(flow.to())).toList());
  }

  /** What can reach one of the given nodes, themselves included. */
  Set<Node> reaching(List<? extends Node> to) {
    return closure(to, node -> in(node).stream().map(flow -> node(flow.from())).toList());
  }

  private static Set<Node> closure(
      List<? extends Node> first, Function<Node, List<Node>> neighbours) {
    Set<Node> seen = new LinkedHashSet<>(first);
    Deque<Node> open = new ArrayDeque<>(first);
    while (!open.isEmpty()) {
      for (Node next : neighbours.apply(open.pop())) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return seen;
  }

  /** The facts that the choices between this node and the next steps speak of. */
  Set<String> factsAhead(Node node) {
    Set<String> facts = new HashSet<>();
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      for (Flow flow : out(open.pop())) {
        if (flow.condition() != null) {
          facts.addAll(flow.condition().facts());
        }
        Node next = node(flow.to());
        if (!(next instanceof Step) && seen.add(next)) {
          open.push(next);
        }
      }
    }
    return facts;
  }

  /**
   * Nodes in an order in which every flow but those leading back goes forward. Flows lead back when
   * their target is an ancestor on a depth-first walk from the start.
   */
  List<Node> forward(Node start, Set<Flow> leadingBack) {
    SequencedSet<Node> done = new LinkedHashSet<>();
    visit(start, new HashSet<>(), done, leadingBack);
    return new ArrayList<>(done).reversed();
  }

  private void visit(Node node, Set<Node> above, SequencedSet<Node> done, Set<Flow> leadingBack) {
    above.add(node);
    List<Flow> ways = new ArrayList<>(out(node));
    Collections.reverse(ways); // so that the first way out comes first in the reversed order
    for (Flow flow : ways) {
      Node next = node(flow.to());
      if (above.contains(next)) {
        leadingBack.add(flow);
      } else if (!done.contains(next)) {
        visit(next, above, done, leadingBack);
      }
    }
    above.remove(node);
    done.add(node);
  }

  /** Greatest sum along any way from the start, each flow that leads back left out. */
  long longest(ToLongFunction<Step> length) {
    Set<Flow> leadingBack = new HashSet<>();
    Map<Node, Long> reached = new HashMap<>();
    long longest = 0;
    for (Node node : forward(all(Node.Start.class).getFirst(), leadingBack)) {
      long here = reached.getOrDefault(node, 0L);
      here += node instanceof Step step ? length.applyAsLong(step) : 0;
      longest = Math.max(longest, here);
      for (Flow flow : out(node)) {
        if (!leadingBack.contains(flow)) {
          reached.merge(node(flow.to()), here, Math::max);
        }
      }
    }
    return longest;
  }
}
