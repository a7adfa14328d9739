package vn.motcua.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a token from where it rests, or from a start, to where it rests next. The engine walks with
 * everything decided by the facts, the check of a model with every way of every decision: what was
 * checked is what runs.
 */
final class Walk {
  /** What a walk has to ask on its way. One answer each when it runs, all that can be when not. */
  interface Ways {
    /** The flow that an exclusive gateway takes. */
    List<Flow> of(Node.Choice choice);

    /** The flows that an inclusive gateway takes, one or more together. */
    List<List<Flow>> of(Node.Inclusive gateway);

    /** Whether a token passes over a node. */
    List<Boolean> passes(Node.Skippable node);

    /** A service task is passed through. */
    void serve(Node.Service service);

    /** Tokens are taken away from these places on the way. */
    void left(Collection<String> places);
  }

  private record Moment(Marking marking, List<Flow> pending) {}

  private final Net net;
  private final Ways ways;
  private final Deque<Moment> open = new ArrayDeque<>();
  private final Set<Moment> seen = new HashSet<>();

  private Walk(Net net, Ways ways) {
    this.net = net;
    this.ways = ways;
  }

  /**
   * The markings in which a run can begin; one when {@code ways} has one answer to everything.
   *
   * @throws Marking.SecondToken when two tokens would meet
   */
  static Set<Marking> start(Net net, Ways ways) {
    List<Node> starts = net.starts();
    return starts.getFirst() instanceof Node.Start start
        ? from(net, Marking.EMPTY, net.out(start).getFirst(), ways)
        : Set.of(Marking.EMPTY.at(starts.stream().map(Node::id).toList()));
  }

  /**
   * The markings that can follow when the step at a place is left, or the event there happens.
   *
   * @throws Marking.SecondToken when two tokens would meet
   */
  static Set<Marking> leave(Net net, Marking marking, String place, Ways ways) {
    Walk walk = new Walk(net, ways);
    Node node = net.node(place);
    Marking rest = walk.without(marking, taken(net, place));
    if (node instanceof Event event && event.interrupting() && event.attachedTo() != null) {
      rest = walk.without(rest, event.attachedTo());
    }
    return walk.from(rest, net.out(node).getFirst());
  }

  /** The places that lose their token when the step at a place is left or the event happens. */
  private static Set<String> taken(Net net, String place) {
    Set<String> taken = new LinkedHashSet<>(Set.of(place));
    switch (net.node(place)) {
      case Event event -> {
        taken.addAll(net.rivals(event));
        if (event.interrupting() && event.attachedTo() != null) {
          taken.add(event.attachedTo());
          taken.addAll(net.boundary(event.attachedTo()));
        }
      }
      case Step step -> taken.addAll(net.boundary(step.id()));
      default -> throw new IllegalArgumentException("no token rests at " + place);
    }
    return taken;
  }

  private static Set<Marking> from(Net net, Marking rest, Flow flow, Ways ways) {
    return new Walk(net, ways).from(rest, flow);
  }

  private Set<Marking> from(Marking rest, Flow flow) {
    push(rest, List.of(flow));
    Set<Marking> ends = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Moment now = open.pop();
      if (!now.pending().isEmpty()) {
        List<Flow> later = now.pending().subList(1, now.pending().size());
        arrive(now.marking(), now.pending().getFirst(), later);
      } else {
        waitedEnough(now.marking())
            .ifPresentOrElse(
                gateway -> pass(now.marking(), gateway), () -> ends.add(now.marking()));
      }
    }
    return ends;
  }

  private void push(Marking marking, List<Flow> pending) {
    Moment moment = new Moment(marking, pending);
    if (seen.add(moment)) {
      open.push(moment);
    }
  }

  private void arrive(Marking marking, Flow flow, List<Flow> later) {
    switch (net.node(flow.to())) {
      case Step step -> {
        for (boolean passed : ways.passes(step)) {
          if (passed) {
            push(marking, grown(later, net.out(step)));
          } else {
            push(marking.at(step.id()).at(net.boundary(step.id())), later);
          }
        }
      }
      case Event event -> push(marking.at(event.id()), later);
      case Node.EventGate gate ->
          push(marking.at(net.out(gate).stream().map(Flow::to).toList()), later);
      case Node.End end -> end(marking, end, later);
      case Node.Choice choice ->
          ways.of(choice).forEach(way -> push(marking, grown(later, List.of(way))));
      case Node.Fork fork -> arrive(marking.on(flow), fork, later);
      case Node.Inclusive gateway -> {
        if (net.in(gateway).size() == 1) {
          ways.of(gateway).forEach(some -> push(marking, grown(later, some)));
        } else {
          push(marking.on(flow), later);
        }
      }
      case Node.Service service -> {
        for (boolean passed : ways.passes(service)) {
          if (!passed) {
            ways.serve(service);
          }
          push(marking, grown(later, net.out(service)));
        }
      }
      case Node.Scope scope -> {
        for (boolean passed : ways.passes(scope)) {
          if (passed) {
            push(marking, grown(later, net.out(net.node(scope.leave()))));
          } else if (occupied(marking, scope.id(), later)) {
            throw new Marking.SecondToken(scope.id());
          } else {
            push(marking.at(net.boundary(scope.id())), grown(later, net.out(scope)));
          }
        }
      }
      case Node.Leave leave -> leave(marking, leave, later);
      case Node.Start start -> push(marking, grown(later, net.out(start)));
    }
  }

  private void arrive(Marking marking, Node.Fork fork, List<Flow> later) {
    Set<String> needed = new HashSet<>();
    net.in(fork).forEach(flow -> needed.add(flow.id()));
    if (marking.waiting().containsAll(needed)) {
      push(marking.fired(needed), grown(later, net.out(fork)));
    } else {
      push(marking, later);
    }
  }

  private void end(Marking marking, Node.End end, List<Flow> later) {
    if (end.terminate()) {
      String scope = net.scope(end.id());
      List<Flow> outside = later.stream().filter(flow -> !within(flow, scope)).toList();
      push(without(marking, scope), grown(outside, net.out(end)));
    } else {
      push(marking, grown(later, net.out(end)));
    }
  }

  /** The last token inside goes on; the others end here. */
  private void leave(Marking marking, Node.Leave leave, List<Flow> later) {
    String scope = leave.scope();
    boolean others = later.stream().anyMatch(flow -> flow.to().equals(leave.id()));
    if (others || occupied(marking, scope, later)) {
      push(marking, later);
    } else {
      push(without(marking, net.boundary(scope)), grown(later, net.out(leave)));
    }
  }

  /** Whether a token rests, waits or walks inside a scope. */
  private boolean occupied(Marking marking, String scope, List<Flow> later) {
    return later.stream().anyMatch(flow -> within(flow, scope))
        || marking.places().stream().anyMatch(place -> net.inside(place, scope))
        || (!marking.waiting().isEmpty()
            && net.flows().stream()
                .anyMatch(flow -> marking.waiting().contains(flow.id()) && within(flow, scope)));
  }

  private boolean within(Flow flow, String scope) {
    return net.inside(flow.to(), scope);
  }

  private Marking without(Marking marking, Collection<String> places) {
    ways.left(places);
    return marking.without(places);
  }

  /** Without anything that rests inside a scope. */
  private Marking without(Marking marking, String scope) {
    List<String> places =
        marking.places().stream().filter(place -> net.inside(place, scope)).toList();
    List<String> flows =
        net.flows().stream().filter(flow -> within(flow, scope)).map(Flow::id).toList();
    return without(marking, places).fired(flows);
  }

  /** An inclusive gateway at which tokens wait and that has no other token to wait for. */
  private Optional<Node.Inclusive> waitedEnough(Marking marking) {
    if (marking.waiting().isEmpty()) {
      return Optional.empty();
    }
    Set<String> elsewhere = new HashSet<>(marking.places());
    net.flows().stream()
        .filter(flow -> marking.waiting().contains(flow.id()))
        .forEach(flow -> elsewhere.add(flow.to()));
    return net.all(Node.Inclusive.class).stream()
        .filter(
            gateway ->
                net.in(gateway).stream().anyMatch(in -> marking.waiting().contains(in.id()))
                    && elsewhere.stream().noneMatch(node -> awaited(marking, node, gateway)))
        .findFirst();
  }

  /**
   * Whether a gateway waits for a token at a node: one that can come to a flow in on which none
   * waits yet, and to none on which one does. A token that could come there only once more, around
   * a loop, is not waited for (BPMN 2.0.2, table 13.3).
   */
  private boolean awaited(Marking marking, String node, Node.Inclusive gateway) {
    Set<String> inputs = net.inputs(node, gateway);
    return !node.equals(gateway.id())
        && !inputs.isEmpty()
        && inputs.stream().noneMatch(marking.waiting()::contains);
  }

  private void pass(Marking marking, Node.Inclusive gateway) {
    Marking passed = marking.fired(net.in(gateway).stream().map(Flow::id).toList());
    ways.of(gateway).forEach(some -> push(passed, some));
  }

  private static List<Flow> grown(List<Flow> flows, List<Flow> more) {
    List<Flow> grown = new ArrayList<>(more);
    grown.addAll(flows);
    return grown;
  }
}
