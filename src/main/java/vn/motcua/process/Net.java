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

/**
 * The bare graph of a model: nodes and flows in the file's order, and what can be read off them.
 * Sub-processes and called models are part of it: flows of its own ({@link Flow#implied()}) lead
 * from a scope to its inner start, from each inner end to the scope's {@link Node.Leave}, and from
 * an activity to the events at its boundary ({@link #ahead}).
 */
final class Net {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Flow> flows;
  private final Map<String, String> scopes;
  private final Map<String, List<Flow>> outgoing = new HashMap<>();
  private final Map<String, List<Flow>> incoming = new HashMap<>();
  private final Map<String, List<Event>> attached = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> reaching = new HashMap<>();

  /** A net without sub-processes. */
  Net(List<Node> nodes, List<Flow> flows) {
    this(nodes, flows, Map.of());
  }

  /**
   * @param scopes node id to the id of the scope directly around it, for those inside one
   */
  Net(List<Node> nodes, List<Flow> flows, Map<String, String> scopes) {
    this.flows = List.copyOf(flows);
    this.scopes = Map.copyOf(scopes);
    nodes.forEach(node -> this.nodes.put(node.id(), node));
    for (Flow flow : flows) {
      outgoing.computeIfAbsent(flow.from(), from -> new ArrayList<>()).add(flow);
      incoming.computeIfAbsent(flow.to(), to -> new ArrayList<>()).add(flow);
    }
    for (Event event : all(Event.class)) {
      if (event.attachedTo() != null) {
        attached.computeIfAbsent(event.attachedTo(), a -> new ArrayList<>()).add(event);
      }
    }
    all(Node.Inclusive.class).forEach(this::findReach);
  }

  /** From which nodes a token can come to which flow into a gateway, without passing it. */
  private void findReach(Node.Inclusive gateway) {
    Map<String, Set<String>> inputs = new HashMap<>();
    for (Flow into : in(gateway)) {
      Set<Node> sources =
          closure(
              List.of(node(into.from())),
              node ->
                  node.equals(gateway)
                      ? List.of()
                      : in(node).stream().map(flow -> node(flow.from())).toList());
      sources.forEach(
          node -> inputs.computeIfAbsent(node.id(), n -> new HashSet<>()).add(into.id()));
    }
    inputs.remove(gateway.id());
    reaching.put(gateway.id(), inputs);
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Flow> flows() {
    return flows;
  }

  /** Node id to the scope directly around it. */
  Map<String, String> scopes() {
    return scopes;
  }

  /** The node, which must exist. */
  Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return node;
  }

  boolean has(String id) {
    return nodes.containsKey(id);
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

  /** The events at an activity's boundary. */
  List<Event> attached(String activity) {
    return attached.getOrDefault(activity, List.of());
  }

  /** The same as places of a marking. */
  Set<String> boundary(String activity) {
    Set<String> ids = new LinkedHashSet<>();
    attached(activity).forEach(event -> ids.add(event.id()));
    return ids;
  }

  /** Id of the scope directly around a node, empty for the process itself. */
  String scope(String node) {
    return scopes.getOrDefault(node, "");
  }

  /** Whether a node is inside a scope, at any depth; everything is inside the process (""). */
  boolean inside(String node, String scope) {
    String around = node;
    do {
      around = scope(around);
      if (around.equals(scope)) {
        return true;
      }
    } while (!around.isEmpty());
    return false;
  }

  /** The scopes around a node, the innermost first. */
  List<String> around(String node) {
    List<String> scopes = new ArrayList<>();
    for (String scope = scope(node); !scope.isEmpty(); scope = scope(scope)) {
      scopes.add(scope);
    }
    return scopes;
  }

  /** The flows into an inclusive gateway to which a token at a node can come without passing it. */
  Set<String> inputs(String node, Node.Inclusive gateway) {
    return reaching.getOrDefault(gateway.id(), Map.of()).getOrDefault(node, Set.of());
  }

  /**
   * The starts of the process itself: one plain one, or the events of which the first begins it.
   */
  List<Node> starts() {
    return nodes.values().stream()
        .filter(node -> scope(node.id()).isEmpty())
        .filter(
            node ->
                node instanceof Node.Start
                    || (node instanceof Event event && event.kind() == Event.Kind.START))
        .toList();
  }

  /**
   * The events that wait together with this one, itself included: those behind the same event-based
   * gateway, or all starts. When one happens, the others are no longer waited for.
   */
  Set<String> rivals(Event event) {
    Set<String> rivals = new LinkedHashSet<>(Set.of(event.id()));
    if (event.kind() == Event.Kind.START) {
      starts().forEach(start -> rivals.add(start.id()));
    } else if (event.kind() == Event.Kind.CATCH) {
      for (Flow in : in(event)) {
        if (node(in.from()) instanceof Node.EventGate gate) {
          out(gate).forEach(flow -> rivals.add(flow.to()));
        }
      }
    }
    return rivals;
  }

  /** The flows out of a node, and one to each event at its boundary. */
  List<Flow> ahead(Node node) {
    List<Flow> ahead = new ArrayList<>(out(node));
    for (Event event : attached(node.id())) {
      ahead.add(Flow.implied(node, event.id()));
    }
    return ahead;
  }

  private List<Node> before(Node node) {
    List<Node> before = new ArrayList<>();
    in(node).forEach(flow -> before.add(node(flow.from())));
    if (node instanceof Event event && event.attachedTo() != null) {
      before.add(node(event.attachedTo()));
    }
    return before;
  }

  /** What can be reached from the given nodes, themselves included. */
  Set<Node> reachable(List<? extends Node> from) {
    return closure(from, node -> ahead(node).stream().map(flow -> node(flow.to())).toList());
  }

  /** What can reach one of the given nodes, themselves included. */
  Set<Node> reaching(List<? extends Node> to) {
    return closure(to, this::before);
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

  /**
   * Nodes in an order in which every flow but those leading back goes forward. Flows lead back when
   * their target is an ancestor on a depth-first walk from the starts.
   */
  List<Node> forward(Set<Flow> leadingBack) {
    SequencedSet<Node> done = new LinkedHashSet<>();
    starts().reversed().forEach(start -> visit(start, new HashSet<>(), done, leadingBack));
    return new ArrayList<>(done).reversed();
  }

  private void visit(Node node, Set<Node> above, SequencedSet<Node> done, Set<Flow> leadingBack) {
    above.add(node);
    List<Flow> ways = ahead(node);
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
}
