package vn.motcua.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a token from a flow to where it rests. The engine walks with choices decided by the facts,
 * the check of a model with every way of every choice: what was checked is what runs.
 */
final class Walk {
  private record Moment(Marking marking, List<Flow> pending) {}

  private final Net net;
  private final Function<Node.Choice, List<Flow>> ways;
  private final Deque<Moment> open = new ArrayDeque<>();

  private Walk(Net net, Function<Node.Choice, List<Flow>> ways) {
    this.net = net;
    this.ways = ways;
  }

  /**
   * The markings that can follow when a token enters a flow while others rest as given; exactly one
   * when {@code ways} answers with one flow.
   *
   * @throws Marking.SecondToken when two tokens would meet
   */
  static Set<Marking> from(
      Net net, Marking rest, Flow flow, Function<Node.Choice, List<Flow>> ways) {
    Walk walk = new Walk(net, ways);
    walk.open.push(new Moment(rest, List.of(flow)));
    return walk.finish();
  }

  private Set<Marking> finish() {
    Set<Marking> ends = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Moment now = open.pop();
      if (now.pending().isEmpty()) {
        ends.add(now.marking());
      } else {
        Flow flow = now.pending().getFirst();
        arrive(now.marking(), flow, now.pending().subList(1, now.pending().size()));
      }
    }
    return ends;
  }

  private void arrive(Marking marking, Flow flow, List<Flow> later) {
    switch (net.node(flow.to())) {
      case Step step -> open.push(new Moment(marking.at(step), later));
      case Node.End _ -> open.push(new Moment(marking, later));
      case Node.Choice choice ->
          ways.apply(choice).forEach(way -> open.push(new Moment(marking, grown(later, way))));
      case Node.Fork fork -> arrive(marking.on(flow), fork, later);
      case Node.Start start -> throw new IllegalStateException("flow into start " + start.id());
    }
  }

  private void arrive(Marking marking, Node.Fork fork, List<Flow> later) {
    Set<String> needed = net.in(fork).stream().map(Flow::id).collect(Collectors.toSet());
    if (marking.waiting().containsAll(needed)) {
      open.push(new Moment(marking.fired(needed), grown(later, net.out(fork))));
    } else {
      open.push(new Moment(marking, later));
    }
  }

  private static List<Flow> grown(List<Flow> flows, Flow more) {
    return grown(flows, List.of(more));
  }

  private static List<Flow> grown(List<Flow> flows, List<Flow> more) {
    List<Flow> grown = new ArrayList<>(more);
    grown.addAll(flows);
    return grown;
  }
}
