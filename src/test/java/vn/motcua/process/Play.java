package vn.motcua.process;

import java.util.List;
import java.util.Map;

/** Plays the engine without a database. */
final class Play {
  final StepGraph graph;
  final Map<String, Object> facts;
  Tokens tokens;

  Play(StepGraph graph) {
    this(graph, Map.of());
  }

  Play(StepGraph graph, Map<String, Object> facts) {
    this.graph = graph;
    this.facts = facts;
    this.tokens = Engine.start(graph, Tokens.NONE, facts).tokens();
  }

  /** Open items as "number=step". */
  List<String> open() {
    return tokens.open().entrySet().stream().map(i -> i.getKey() + "=" + i.getValue()).toList();
  }

  Move complete(String step, String outcome) {
    return moved(Engine.complete(graph, tokens, number(step), outcome, facts));
  }

  /** Closes the steps one after the other, each with its usual outcome. */
  void completeAll(String... steps) {
    for (String step : steps) {
      complete(step, graph.step(step).outcomes().getFirst());
    }
  }

  Move sendBack(String step, String to) {
    return moved(Engine.sendBack(graph, tokens, number(step), graph.step(to)));
  }

  private Move moved(Move move) {
    tokens = move.tokens();
    return move;
  }

  private int number(String step) {
    return tokens.open().entrySet().stream()
        .filter(item -> item.getValue().equals(step))
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
