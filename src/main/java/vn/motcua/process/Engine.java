package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;

/**
 * The token engine: pure functions from where a run stands to where it stands next. Refusals come
 * first and are values; the moves presuppose that there was none.
 */
final class Engine {
  /** The outcome of an item from which the subject was returned to an earlier step. */
  static final String SENT_BACK = "send-back";

  private Engine() {}

  /** Why the way on from a node cannot be decided: a fact that a condition needs is not known. */
  static @Nullable Refused undecided(StepGraph graph, Node node, Map<String, Object> facts) {
    Set<String> missing = new TreeSet<>(graph.net().factsAhead(node));
    missing.remove(Facts.OUTCOME);
    missing.removeAll(facts.keySet());
    return missing.isEmpty()
        ? null
        : Refused.of("", "process.refused.facts", name(node), List.copyOf(missing));
  }

  /** Why a run cannot go back from one step to another, or null when it can. */
  static @Nullable Refused noReturn(StepGraph graph, Step from, Step to) {
    if (from.id().equals(to.id()) || graph.situations().together(from.id(), to.id())) {
      return Refused.of("", "process.refused.not-earlier", to.named(), from.named());
    }
    return null;
  }

  private static Object name(Node node) {
    return node instanceof Step step ? step.named() : node.name();
  }

  /** The first token enters. */
  static Move start(StepGraph graph, Tokens before, Map<String, Object> facts) {
    return enter(graph, before, Marking.EMPTY, graph.net().entry(), facts, "", List.of());
  }

  /** A step's item is closed with an outcome and its token goes on. */
  static Move complete(
      StepGraph graph, Tokens before, int number, String outcome, Map<String, Object> facts) {
    Node node = graph.net().node(nodeOf(before, number));
    Flow flow = graph.net().out(node).getFirst();
    var closed = new Move.Closed(number, WorkItem.Status.DONE, outcome);
    Marking rest = before.marking().without(node.id());
    return enter(graph, before, rest, flow, facts, outcome, List.of(closed));
  }

  /**
   * A step's item is closed and its token goes back to an earlier step. Other tokens stay where
   * they are as far as the model can come into such a situation; the items of those that cannot are
   * withdrawn ({@link Situations#returned}).
   */
  static Move sendBack(StepGraph graph, Tokens before, int number, Step to) {
    Marking rest = before.marking().without(nodeOf(before, number));
    Marking after = graph.situations().returned(rest, to.id());
    List<Move.Closed> closed = new ArrayList<>();
    closed.add(new Move.Closed(number, WorkItem.Status.DONE, SENT_BACK));
    return move(graph, before, before.at(after, Set.of(number)), closed);
  }

  /** Every token is taken away. */
  static Move cancel(StepGraph graph, Tokens before) {
    Tokens after = new Tokens(new TreeMap<>(), new TreeSet<>(), before.next());
    return move(graph, before, after, new ArrayList<>());
  }

  private static Move enter(
      StepGraph graph,
      Tokens before,
      Marking rest,
      Flow flow,
      Map<String, Object> facts,
      String outcome,
      List<Move.Closed> closed) {
    Map<String, Object> known = new HashMap<>(facts);
    known.put(Facts.OUTCOME, outcome);
    Set<Marking> after =
        Walk.from(graph.net(), rest, flow, choice -> List.of(chosen(graph, choice, known)));
    Set<Integer> numbers = new TreeSet<>();
    closed.forEach(item -> numbers.add(item.number()));
    Tokens tokens = before.at(after.iterator().next(), numbers);
    return move(graph, before, tokens, new ArrayList<>(closed));
  }

  private static Flow chosen(StepGraph graph, Node.Choice choice, Map<String, Object> facts) {
    List<Flow> ways = graph.net().out(choice);
    return ways.stream()
        .filter(way -> way.condition() != null && way.condition().holds(facts))
        .findFirst()
        .or(() -> ways.stream().filter(way -> way.id().equals(choice.defaultFlow())).findFirst())
        .orElseGet(ways::getFirst);
  }

  private static Move move(StepGraph graph, Tokens before, Tokens after, List<Move.Closed> closed) {
    for (int number : before.notIn(after).keySet()) {
      if (closed.stream().noneMatch(item -> item.number() == number)) {
        closed.add(new Move.Closed(number, WorkItem.Status.CANCELLED, null));
      }
    }
    List<Move.Opened> opened = new ArrayList<>();
    after.notIn(before).forEach((n, node) -> opened.add(new Move.Opened(n, graph.step(node))));
    return new Move(after, opened, closed);
  }

  private static String nodeOf(Tokens tokens, int number) {
    String node = tokens.open().get(number);
    if (node == null) {
      throw new IllegalArgumentException("no open item " + number);
    }
    return node;
  }
}
