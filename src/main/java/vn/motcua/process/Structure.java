package vn.motcua.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what can be seen from the drawing, before tokens are sent through it. */
final class Structure {
  private final Net net;
  private final Findings findings;

  private Structure(Net net, Findings findings) {
    this.net = net;
    this.findings = findings;
  }

  static void check(Net net, Findings findings) {
    Structure structure = new Structure(net, findings);
    structure.checkEnds();
    net.nodes().forEach(structure::checkNode);
    if (findings.none()) {
      structure.checkReach();
      structure.checkIdleLoops();
    }
  }

  static Element element(Node node) {
    return new Element(
        node.id(),
        node.name(),
        switch (node) {
          case Node.Start _ -> "startEvent";
          case Node.End _ -> "endEvent";
          case Step _ -> "userTask";
          case Node.Choice _ -> "exclusiveGateway";
          case Node.Fork _ -> "parallelGateway";
        });
  }

  private static Element element(Flow flow) {
    return new Element(flow.id(), flow.name(), "sequenceFlow");
  }

  private void checkEnds() {
    int starts = net.all(Node.Start.class).size();
    if (starts != 1) {
      findings.add("starts", starts);
    }
    if (net.all(Node.End.class).isEmpty()) {
      findings.add("no-end");
    }
  }

  private void checkNode(Node node) {
    List<Flow> out = net.out(node);
    switch (node) {
      case Node.Start _ -> {
        if (!net.in(node).isEmpty()) {
          findings.add(element(node), "start-incoming");
        }
        checkOneWayOut(node, out);
      }
      case Node.End _ -> {
        if (!out.isEmpty()) {
          findings.add(element(node), "end-outgoing");
        }
      }
      case Step _ -> checkOneWayOut(node, out);
      case Node.Choice choice -> checkChoice(choice, out);
      case Node.Fork _ -> {
        if (out.isEmpty()) {
          findings.add(element(node), "no-way-out");
        }
        checkNoCondition(out);
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

  private void checkChoice(Node.Choice choice, List<Flow> out) {
    if (out.isEmpty()) {
      findings.add(element(choice), "no-way-out");
    } else if (out.size() == 1) {
      checkNoCondition(out);
    } else if (out.stream().noneMatch(flow -> flow.id().equals(choice.defaultFlow()))) {
      findings.add(element(choice), "no-default");
    } else {
      for (Flow flow : out) {
        if (flow.id().equals(choice.defaultFlow())) {
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
    Set<Node> reached = net.reachable(net.all(Node.Start.class));
    Set<Node> ending = net.reaching(net.all(Node.End.class));
    for (Node node : net.nodes()) {
      if (!reached.contains(node)) {
        findings.add(element(node), "unreachable");
      } else if (!ending.contains(node)) {
        findings.add(element(node), "never-ends");
      }
    }
  }

  /** A loop of gateways alone would turn for ever inside one transaction. */
  private void checkIdleLoops() {
    for (Node node : net.nodes()) {
      if (!(node instanceof Step) && passesItself(node, node, new HashSet<>())) {
        findings.add(element(node), "idle-loop");
        return;
      }
    }
  }

  private boolean passesItself(Node from, Node sought, Set<Node> seen) {
    for (Flow flow : net.out(from)) {
      Node next = net.node(flow.to());
      if (next.equals(sought)) {
        return true;
      }
      if (!(next instanceof Step) && seen.add(next) && passesItself(next, sought, seen)) {
        return true;
      }
    }
    return false;
  }
}
