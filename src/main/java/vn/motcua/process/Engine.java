package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;

/**
 * The token engine: from where a run stands to where it stands next. Pure but for the services,
 * which the caller hands in. Throws {@link RuleRefusal} when the way on cannot be decided.
 */
final class Engine {
  /** The outcome of an item from which the subject was returned to an earlier step. */
  static final String SENT_BACK = "send-back";

  private final StepGraph graph;
  private final Net net;
  private final Services services;

  private Engine(StepGraph graph, Services services) {
    this.graph = graph;
    this.net = graph.net();
    this.services = services;
  }

  static Engine of(StepGraph graph, Services services) {
    return new Engine(graph, services);
  }

  /** Without service tasks, or as if they told nothing. */
  static Engine of(StepGraph graph) {
    return new Engine(graph, Services.NONE);
  }

  /** Why a run cannot go back from one step to another, or null when it can. */
  static @Nullable Refused noReturn(StepGraph graph, Step from, Step to) {
    if (from.id().equals(to.id()) || graph.situations().together(from.id(), to.id())) {
      return Refused.of("", "process.refused.not-earlier", to.named(), from.named());
    }
    return null;
  }

  /** The first token enters, or waits for one of the events that begin the process. */
  Move start(Map<String, Object> facts) {
    Course course = new Course(graph, services, net.starts().getFirst().name(), facts, outcome(""));
    return arrived(Tokens.NONE, Walk.start(net, course), course, List.of());
  }

  /**
   * A step's item is closed with an outcome. Its token goes on, unless the step is multi-instance
   * and more of it has to be done.
   *
   * @param number of an open item
   */
  Move complete(Tokens before, int number, String outcome, Map<String, Object> facts) {
    Step step = (Step) net.node(placeOf(before, number));
    var done = new Move.Closed(number, WorkItem.Status.DONE, outcome);
    Instances.Round round = before.rounds().get(step.id());
    if (step.instances() == null || round == null) {
      return leave(before, step, step.named(), facts, outcome(outcome), List.of(done));
    }
    Instances.Round after = round.with(outcome);
    Map<String, Object> besides = after.counted(outcome(outcome));
    if (after.allDone() || enough(step, facts, besides)) {
      return leave(before, step, step.named(), facts, besides, List.of(done));
    }
    Tokens tokens = before.without(number);
    if (step.instances().sequential()) {
      after = after.grown();
      tokens = tokens.opened(step.id());
    }
    return move(before, tokens.with(step.id(), after), List.of(done), List.of(), facts);
  }

  private static boolean enough(Step step, Map<String, Object> facts, Map<String, Object> besides) {
    Condition until = Objects.requireNonNull(step.instances()).until();
    if (until == null) {
      return false;
    }
    Map<String, Object> known = new TreeMap<>(facts);
    known.putAll(besides);
    Set<String> missing = new TreeSet<>(until.facts());
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      Course.throwIf(Refused.of("", "process.refused.facts", step.named(), List.copyOf(missing)));
    }
    return until.holds(known);
  }

  /**
   * An event happens: a timer is due, a message has come. One at the boundary of an activity takes
   * the activity away when it is interrupting.
   *
   * @param number of an event that is waited for
   */
  Move fire(Tokens before, int number, Map<String, Object> facts) {
    Event event = (Event) net.node(placeOf(before, number));
    Map<String, Object> besides = new TreeMap<>(outcome(""));
    Instances.Round round =
        event.attachedTo() == null ? null : before.rounds().get(event.attachedTo());
    if (round != null) {
      besides.put(Instances.OUTCOMES, round.outcomes());
    }
    return leave(before, event, event.named(), facts, besides, List.of());
  }

  /** Numbers of the events that wait for a message of this name, lowest first. */
  List<Integer> waitingFor(Tokens tokens, String message) {
    return tokens.open().entrySet().stream()
        .filter(
            entry ->
                net.node(entry.getValue()) instanceof Event event
                    && event.trigger().equals(new Trigger.Message(message)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A step's item is closed and its token goes back to an earlier step. Other tokens stay where
   * they are as far as the model can come into such a situation; the items of those that cannot are
   * withdrawn ({@link Situations#returned}).
   */
  Move sendBack(Tokens before, int number, Step to, Map<String, Object> facts) {
    String from = placeOf(before, number);
    Set<String> gone = new HashSet<>(net.boundary(from));
    gone.add(from);
    Tokens kept = before.without(gone);
    Marking after = graph.situations().returned(net, kept.marking(), to.id());
    if (to.instances() != null) {
      Course.throwIf(to.instances().refusal(to, facts));
    }
    var closed = new Move.Closed(number, WorkItem.Status.DONE, SENT_BACK);
    return move(before, brought(kept, after, facts), List.of(closed), List.of(), facts);
  }

  /** Every token is taken away. */
  Move cancel(Tokens before, Map<String, Object> facts) {
    return move(before, before.emptied(), List.of(), List.of(), facts);
  }

  /**
   * The last movement is undone: what it opened is withdrawn, what it closed comes again.
   *
   * @param earlier where the run stood before that movement
   */
  Move recall(Tokens before, Tokens earlier, Map<String, Object> facts) {
    Tokens kept = before;
    for (int number : before.notIn(earlier).keySet()) {
      kept = kept.without(number);
    }
    for (String place : earlier.notIn(before).values()) {
      kept = kept.opened(place);
    }
    Tokens tokens = new Tokens(kept.open(), earlier.rounds(), earlier.waiting(), kept.next());
    return move(before, tokens, List.of(), List.of(), facts);
  }

  private Move leave(
      Tokens before,
      Node node,
      Object origin,
      Map<String, Object> facts,
      Map<String, Object> besides,
      List<Move.Closed> closed) {
    Course course = new Course(graph, services, origin, facts, besides);
    Set<Marking> after = Walk.leave(net, before.marking(), node.id(), course);
    return arrived(before, after, course, closed);
  }

  private Move arrived(Tokens before, Set<Marking> after, Course course, List<Move.Closed> closed) {
    Tokens kept = before.without(course.left());
    Tokens tokens = brought(kept, after.iterator().next(), course.facts());
    return move(before, tokens, closed, course.passed(), course.facts());
  }

  /** The tokens brought to a marking: what is at its places stays, the rest goes or comes. */
  private Tokens brought(Tokens kept, Marking marking, Map<String, Object> facts) {
    Set<String> gone = new HashSet<>(kept.open().values());
    gone.removeAll(marking.places());
    Tokens tokens = kept.without(gone).waiting(marking.waiting());
    for (String place : new TreeSet<>(marking.places())) {
      if (tokens.open().containsValue(place)) {
        continue;
      }
      tokens = tokens.opened(place);
      if (net.node(place) instanceof Step step && step.instances() != null) {
        int total = step.instances().elements(facts).size();
        int begun = step.instances().sequential() ? 1 : total;
        for (int more = 1; more < begun; more++) {
          tokens = tokens.opened(place);
        }
        tokens = tokens.with(place, new Instances.Round(total, begun, List.of()));
      }
    }
    return tokens;
  }

  private Move move(
      Tokens before,
      Tokens after,
      List<Move.Closed> done,
      List<Node.Skippable> passed,
      Map<String, Object> facts) {
    List<Move.Closed> closed = new ArrayList<>(done);
    List<Integer> disarmed = new ArrayList<>();
    before
        .notIn(after)
        .forEach(
            (number, place) -> {
              if (net.node(place) instanceof Event) {
                disarmed.add(number);
              } else if (done.stream().noneMatch(item -> item.number() == number)) {
                closed.add(new Move.Closed(number, WorkItem.Status.CANCELLED, null));
              }
            });
    List<Move.Opened> opened = new ArrayList<>();
    List<Move.Armed> armed = new ArrayList<>();
    after
        .notIn(before)
        .forEach(
            (number, place) -> {
              if (net.node(place) instanceof Event event) {
                armed.add(new Move.Armed(number, event));
              } else {
                opened.add(opened(after, number, graph.step(place), facts));
              }
            });
    return new Move(after, opened, closed, armed, disarmed, passed, facts);
  }

  private static Move.Opened opened(
      Tokens after, int number, Step step, Map<String, Object> facts) {
    String about = null;
    Instances.Round round = after.rounds().get(step.id());
    if (step.instances() != null && round != null) {
      List<Integer> numbers = after.at(step.id());
      int index = round.begun() - numbers.size() + numbers.indexOf(number);
      List<String> elements = step.instances().elements(facts);
      about = index < elements.size() ? elements.get(index) : null;
    }
    String place = null;
    if (step.place() != null) {
      place = step.place().code(facts, about);
      if (place == null) {
        throw new RuleRefusal(
            Refused.of("", "process.refused.facts", step.named(), List.of(step.place().word())));
      }
    }
    return new Move.Opened(number, step, about, place);
  }

  private static Map<String, Object> outcome(String outcome) {
    return Map.of(
        Facts.OUTCOME,
        outcome,
        Instances.OUTCOMES,
        outcome.isEmpty() ? List.of() : List.of(outcome));
  }

  private static String placeOf(Tokens tokens, int number) {
    String place = tokens.open().get(number);
    if (place == null) {
      throw new IllegalArgumentException("nothing open under " + number);
    }
    return place;
  }
}
