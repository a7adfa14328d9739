package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what can be seen from the drawing, before tokens are sent through it. */
final class Structure {
  /** Of an inclusive gateway: each of their sets is a way that has to be explored. */
  private static final int MOST_WAYS = 8;

  private final Net net;
  private final Findings findings;

  private Structure(Net net, Findings findings) {
    this.net = net;
    this.findings = findings;
  }

  static void check(Net net, Findings findings) {
    Structure structure = new Structure(net, findings);
    structure.checkEnds();
    net.all(Node.Scope.class).forEach(structure::checkScope);
    net.flows().forEach(structure::checkFlow);
    net.nodes().forEach(structure::checkNode);
    if (findings.none()) {
      structure.checkReach();
      structure.checkIdleLoops();
    }
  }

  static Element element(Node node) {
    return new Element(node.id(), node.name(), node.type());
  }

  private static Element element(Flow flow) {
    return new Element(flow.id(), flow.name(), "sequenceFlow");
  }

  private void checkEnds() {
    List<Node> starts = net.starts();
    boolean plain = starts.stream().anyMatch(Node.Start.class::isInstance);
    if (starts.isEmpty() || (plain && starts.size() > 1)) {
      findings.add("starts", starts.size());
    }
    if (ends("").isEmpty()) {
      findings.add("no-end");
    }
  }

  private List<Node.End> ends(String scope) {
    return net.all(Node.End.class).stream()
        .filter(end -> net.scope(end.id()).equals(scope))
        .toList();
  }

  private void checkScope(Node.Scope scope) {
    long starts =
        net.nodes().stream()
            .filter(node -> net.scope(node.id()).equals(scope.id()))
            .filter(Structure::begins)
            .count();
    if (starts != 1 || net.out(scope).size() != 1) {
      findings.add(element(scope), "scope-start", starts);
    }
    if (ends(scope.id()).isEmpty()) {
      findings.add(element(scope), "scope-end");
    }
  }

  private static boolean begins(Node node) {
    return node instanceof Node.Start
        || (node instanceof Event event && event.kind() == Event.Kind.START);
  }

  private void checkFlow(Flow flow) {
    if (!flow.implied() && !net.scope(flow.from()).equals(net.scope(flow.to()))) {
      findings.add(element(flow), "crosses-scope");
    }
  }

  private void checkNode(Node node) {
    List<Flow> out = net.out(node);
    switch (node) {
      case Node.Start _ -> {
        checkNoWayIn(node, "start-incoming");
        checkOneWayOut(node, out);
      }
      case Node.End _ -> {
        if (out.stream().anyMatch(flow -> !flow.implied())) {
          findings.add(element(node), "end-outgoing");
        }
      }
      case Step _, Node.Service _, Node.Leave _ -> checkOneWayOut(node, out);
      case Node.Scope _ -> {
        // its way out is that of its end
      }
      case Event event -> checkEvent(event, out);
      case Node.Choice choice -> checkChoice(choice, choice.defaultFlow(), out);
      case Node.Inclusive gateway -> {
        checkChoice(gateway, gateway.defaultFlow(), out);
        if (out.size() > MOST_WAYS) {
          findings.add(element(gateway), "too-many-ways", MOST_WAYS);
        }
      }
      case Node.EventGate gate -> checkGate(gate, out);
      case Node.Fork _ -> {
        if (out.isEmpty()) {
          findings.add(element(node), "no-way-out");
        }
        checkNoCondition(out);
      }
    }
  }

  private void checkNoWayIn(Node node, String problem) {
    if (net.in(node).stream().anyMatch(flow -> !flow.implied())) {
      findings.add(element(node), problem);
    }
  }

  private void checkEvent(Event event, List<Flow> out) {
    checkOneWayOut(event, out);
    switch (event.kind()) {
      case START -> checkNoWayIn(event, "start-incoming");
      case BOUNDARY -> {
        checkNoWayIn(event, "boundary-incoming");
        Node activity = net.node(String.valueOf(event.attachedTo()));
        if (!(activity instanceof Step || activity instanceof Node.Scope)
            || !net.scope(activity.id()).equals(net.scope(event.id()))) {
          findings.add(element(event), "boundary-of", activity.type());
        }
      }
      case CATCH -> {
        boolean gated =
            net.in(event).stream().anyMatch(in -> net.node(in.from()) instanceof Node.EventGate);
        if (gated && net.in(event).size() > 1) {
          findings.add(element(event), "event-shared");
        }
      }
    }
  }

  private void checkGate(Node.EventGate gate, List<Flow> out) {
    if (out.isEmpty()) {
      findings.add(element(gate), "no-way-out");
    }
    checkNoCondition(out);
    for (Flow flow : out) {
      Node next = net.node(flow.to());
      if (!(next instanceof Event)) {
        findings.add(element(gate), "event-expected", element(next).label());
      }
    }
  }

  private void checkOneWayOut(Node node, List<Flow> out) {
    if (out.isEmpty()) {
      findings.add(element(node), "no-way-out");
    } else if (out.size() > 1) {
      findings.add(element(node), "several-ways-out");
    }
    checkNoCondition(out);
  }

  private void checkChoice(Node choice, String defaultFlow, List<Flow> out) {
    if (out.isEmpty()) {
      findings.add(element(choice), "no-way-out");
    } else if (out.size() == 1) {
      checkNoCondition(out);
    } else if (out.stream().noneMatch(flow -> flow.id().equals(defaultFlow))) {
      findings.add(element(choice), "no-default");
    } else {
      for (Flow flow : out) {
        if (flow.id().equals(defaultFlow)) {
          checkNoCondition(List.of(flow));
        } else if (flow.condition() == null) {
          findings.add(element(flow), "no-condition", Structure.element(choice).label());
        }
      }
    }
  }

  private void checkNoCondition(List<Flow> flows) {
    flows.stream()
        .filter(flow -> flow.condition() != null)
        .forEach(flow -> findings.add(element(flow), "needless-condition"));
  }

  private void checkReach() {
    Set<Node> reached = net.reachable(net.starts());
    Set<Node> ending = net.reaching(ends(""));
    for (Node node : net.nodes()) {
      if (!reached.contains(node)) {
        findings.add(element(node), "unreachable");
      } else if (!ending.contains(node)) {
        findings.add(element(node), "never-ends");
      }
    }
  }

  /** A loop in which no token is sure to rest would turn for ever inside one transaction. */
  private void checkIdleLoops() {
    for (Node node : net.nodes()) {
      if (!node.alwaysRests() && passesItself(node, node, new HashSet<>())) {
        findings.add(element(node), "idle-loop");
        return;
      }
    }
  }

  private boolean passesItself(Node from, Node sought, Set<Node> seen) {
    for (Node next : passedTo(from)) {
      if (next.equals(sought)) {
        return true;
      }
      if (!next.alwaysRests() && seen.add(next) && passesItself(next, sought, seen)) {
        return true;
      }
    }
    return false;
  }

  private List<Node> passedTo(Node from) {
    List<Node> next = new ArrayList<>();
    net.out(from).forEach(flow -> next.add(net.node(flow.to())));
    if (from instanceof Node.Scope scope && scope.skip() != null) {
      next.add(net.node(scope.leave()));
    }
    return next;
  }
}
