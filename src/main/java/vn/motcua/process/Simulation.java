package vn.motcua.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Plays a model with chosen answers and dates, by the same engine that runs dossiers. Pure: nothing
 * is written, evidence counts as given, service tasks tell nothing.
 */
final class Simulation {
  private final StepGraph graph;
  private final Engine engine;
  private final WorkingCalendar calendar;
  private final List<Played.Visit> path = new ArrayList<>();
  private final List<Played.Note> notes = new ArrayList<>();

  /** Where in the path an open item stands. */
  private final Map<Integer, Integer> places = new TreeMap<>();

  /** The events that are waited for, and when a timer among them fires. */
  private final Map<Integer, Event> awaited = new TreeMap<>();

  private final Map<Integer, Instant> timers = new TreeMap<>();
  private final Set<String> done = new HashSet<>();
  private Tokens tokens = Tokens.NONE;
  private Map<String, Object> facts = Map.of();

  private Simulation(StepGraph graph, WorkingCalendar calendar) {
    this.graph = graph;
    this.engine = Engine.of(graph);
    this.calendar = calendar;
  }

  static Played play(StepGraph graph, WorkingCalendar calendar, Script script) {
    return new Simulation(graph, calendar).play(script);
  }

  private Played play(Script script) {
    int turn = 0;
    try {
      apply(engine.start(Facts.merged(graph, Map.of(), script.facts())), script.start());
      Instant now = script.start();
      for (Script.Turn next : script.turns()) {
        turn++;
        if (next.at().isBefore(now)) {
          throw no("process.refused.turn-earlier", turn);
        }
        now = next.at();
        fireUntil(now);
        play(next);
      }
      return ended(null);
    } catch (RuleRefusal refusal) {
      return ended(new Played.Stop(turn, refusal.refused()));
    }
  }

  private static RuleRefusal no(String key, Object... args) {
    return new RuleRefusal(Refused.of("", key, args));
  }

  private Played ended(Played.@Nullable Stop stop) {
    List<Played.Wait> waits = new ArrayList<>();
    awaited.forEach(
        (number, event) ->
            waits.add(
                new Played.Wait(
                    event.named(),
                    timers.get(number),
                    event.trigger() instanceof Trigger.Message(String name) ? name : null)));
    boolean finished = (!path.isEmpty() || !notes.isEmpty()) && tokens.open().isEmpty();
    return new Played(path, notes, waits, finished, stop);
  }

  /** Late timers fire in order, each at its own moment. */
  private void fireUntil(Instant now) {
    for (Integer due = nextDue(now); due != null; due = nextDue(now)) {
      Instant at = Objects.requireNonNull(timers.get(due));
      fire(due, at);
    }
  }

  private @Nullable Integer nextDue(Instant now) {
    return timers.entrySet().stream()
        .filter(timer -> !timer.getValue().isAfter(now))
        .min(
            Map.Entry.<Integer, Instant>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void fire(int number, Instant at) {
    Event event = Objects.requireNonNull(awaited.get(number));
    notes.add(new Played.Note(at, Played.Note.Kind.HAPPENED, event.named()));
    apply(engine.fire(tokens, number, facts), at);
  }

  private void play(Script.Turn turn) {
    facts = Facts.merged(graph, facts, turn.facts());
    if (turn.message() != null) {
      List<Integer> waiting = engine.waitingFor(tokens, turn.message());
      if (waiting.isEmpty()) {
        throw no("process.refused.turn-no-message", turn.message());
      }
      fire(waiting.getFirst(), turn.at());
    }
    if (turn.step() != null) {
      List<Integer> open = tokens.at(turn.step());
      if (open.isEmpty() || !places.containsKey(open.getFirst())) {
        throw no("process.refused.turn-not-open", turn.step());
      }
      close(graph.step(turn.step()), open.getFirst(), turn);
    }
  }

  private void close(Step step, int number, Script.Turn turn) {
    if (turn.backTo() != null) {
      sendBack(step, number, turn.backTo(), turn.at());
      return;
    }
    String outcome = turn.outcome() == null ? step.outcomes().getFirst() : turn.outcome();
    Refused refused = step.refusal(outcome, Set.copyOf(step.evidence()));
    if (refused != null) {
      throw new RuleRefusal(refused);
    }
    apply(engine.complete(tokens, number, outcome, facts), turn.at());
    done.add(step.id());
  }

  private void sendBack(Step from, int number, String target, Instant at) {
    Step to = graph.findStep(target).orElse(null);
    if (to == null || !done.contains(target)) {
      Object named = to == null ? target : to.named();
      throw no("process.refused.not-earlier", named, from.named());
    }
    Refused refused = Engine.noReturn(graph, from, to);
    if (refused != null) {
      throw new RuleRefusal(refused);
    }
    apply(engine.sendBack(tokens, number, to, facts), at);
  }

  private void apply(Move move, Instant at) {
    for (Move.Closed closed : move.closed()) {
      int place = Objects.requireNonNull(places.remove(closed.number()));
      path.set(place, path.get(place).closed(at, closed.outcome()));
    }
    for (int number : move.disarmed()) {
      awaited.remove(number);
      timers.remove(number);
    }
    for (Node.Skippable passed : move.passed()) {
      notes.add(new Played.Note(at, Played.Note.Kind.SKIPPED, passed.named()));
    }
    for (Move.Opened opened : move.opened()) {
      Step step = opened.step();
      StepDue due = StepDue.of(step, at, calendar);
      places.put(opened.number(), path.size());
      path.add(new Played.Visit(step, opened.about(), opened.place(), at, due, null, null));
    }
    for (Move.Armed armed : move.armed()) {
      awaited.put(armed.number(), armed.event());
      if (armed.event().trigger() instanceof Trigger.Timer timer) {
        timers.put(armed.number(), Due.of(armed.event(), timer, at, move.facts(), calendar).at());
      }
    }
    tokens = move.tokens();
    facts = move.facts();
  }
}
