package vn.motcua.process;

import java.util.List;
import java.util.Map;

/** Plays the engine without a database. */
final class Play {
  final StepGraph graph;
  final Engine engine;
  Map<String, Object> facts;
  Tokens tokens;
  Move last;

  Play(StepGraph graph) {
    this(graph, Map.of());
  }

  Play(StepGraph graph, Map<String, Object> facts) {
    this(graph, facts, Services.NONE);
  }

  Play(StepGraph graph, Map<String, Object> facts, Services services) {
    this.graph = graph;
    this.engine = Engine.of(graph, services);
    this.facts = facts;
    this.last = engine.start(facts);
    this.tokens = last.tokens();
    this.facts = last.facts();
  }

  /** Open items and awaited events as "number=node". */
  List<String> open() {
    return tokens.open().entrySet().stream().map(i -> i.getKey() + "=" + i.getValue()).toList();
  }

  Move complete(String step, String outcome) {
    return moved(engine.complete(tokens, number(step), outcome, facts));
  }

  /** Closes the steps one after the other, each with its usual outcome. */
  void completeAll(String... steps) {
    for (String step : steps) {
      complete(step, graph.step(step).outcomes().getFirst());
    }
  }

  Move sendBack(String step, String to) {
    return moved(engine.sendBack(tokens, number(step), graph.step(to), facts));
  }

  Move fire(String event) {
    return moved(engine.fire(tokens, number(event), facts));
  }

  private Move moved(Move move) {
    last = move;
    tokens = move.tokens();
    facts = move.facts();
    return move;
  }

  private int number(String place) {
    return tokens.at(place).getFirst();
  }
}
