package vn.motcua.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every situation (marking) that a model can come into, whatever the facts. Exploring them proves
 * at publication that no token is lost, doubled or stuck; a return to an earlier step lands in one
 * of them, so the proof holds after it too.
 */
final class Situations {
  /** A model with more is refused: nobody could oversee it, and the check must end. */
  static final int MOST = 20_000;

  private final Map<Marking, Set<Marking>> next = new LinkedHashMap<>();

  private Situations() {}

  /** Explores a structurally sound net; what is wrong goes to the findings. */
  static Situations explore(Net net, Findings findings) {
    Situations situations = new Situations();
    if (situations.visitAll(net, findings)) {
      situations.findStuck(net, findings);
    }
    return situations;
  }

  private boolean visitAll(Net net, Findings findings) {
    try {
      Deque<Marking> open = new ArrayDeque<>(Walk.start(net, new EveryWay(net)));
      while (!open.isEmpty()) {
        Marking marking = open.pop();
        if (next.containsKey(marking)) {
          continue;
        }
        Set<Marking> following = new LinkedHashSet<>();
        for (String place : marking.places()) {
          following.addAll(Walk.leave(net, marking, place, new EveryWay(net)));
        }
        next.put(marking, following);
        open.addAll(following);
        if (next.size() > MOST) {
          findings.add("too-many-situations", MOST);
          return false;
        }
      }
      return true;
    } catch (Marking.SecondToken e) {
      findings.add(element(net.node(e.node())), "second-token");
      return false;
    }
  }

  /** Whatever the facts may be. */
  private record EveryWay(Net net) implements Walk.Ways {
    @Override
    public List<Flow> of(Node.Choice choice) {
      return net.out(choice);
    }

    /** Each set of the flows with conditions, or the default alone. */
    @Override
    public List<List<Flow>> of(Node.Inclusive gateway) {
      List<List<Flow>> ways = new ArrayList<>(List.of(List.of()));
      for (Flow flow : net.out(gateway)) {
        if (flow.condition() != null) {
          for (List<Flow> way : List.copyOf(ways)) {
            List<Flow> more = new ArrayList<>(way);
            more.add(flow);
            ways.add(more);
          }
        }
      }
      ways.set(0, net.out(gateway).stream().filter(flow -> flow.condition() == null).toList());
      return ways;
    }

    @Override
    public List<Boolean> passes(Node.Skippable node) {
      boolean may = node.skip() != null || (node instanceof Step step && step.instances() != null);
      return may ? List.of(false, true) : List.of(false);
    }

    @Override
    public void serve(Node.Service service) {
      // does nothing to the tokens
    }

    @Override
    public void left(Collection<String> places) {
      // only a run has something at its places
    }
  }

  private void findStuck(Net net, Findings findings) {
    Set<String> named = new TreeSet<>();
    for (Marking marking : next.keySet()) {
      if (marking.places().isEmpty() && !marking.waiting().isEmpty()) {
        net.flows().stream()
            .filter(flow -> marking.waiting().contains(flow.id()) && named.add(flow.to()))
            .forEach(flow -> findings.add(element(net.node(flow.to())), "waits-for-ever"));
      }
    }
    if (findings.none()) {
      Set<Marking> canEnd = canEnd();
      next.keySet().stream()
          .filter(marking -> !canEnd.contains(marking))
          .flatMap(marking -> marking.places().stream())
          .filter(named::add)
          .forEach(step -> findings.add(element(net.node(step)), "never-finishes"));
    }
  }

  private Set<Marking> canEnd() {
    Map<Marking, Set<Marking>> before = new HashMap<>();
    next.forEach(
        (from, following) ->
            following.forEach(to -> before.computeIfAbsent(to, m -> new HashSet<>()).add(from)));
    Set<Marking> found = new HashSet<>(Set.of(Marking.EMPTY));
    Deque<Marking> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Marking from : before.getOrDefault(open.pop(), Set.of())) {
        if (found.add(from)) {
          open.push(from);
        }
      }
    }
    return found;
  }

  Collection<Marking> all() {
    return next.keySet();
  }

  /** Whether the two steps can be open at the same time: then neither is before the other. */
  boolean together(String step, String other) {
    return next.keySet().stream()
        .anyMatch(marking -> marking.places().containsAll(List.of(step, other)));
  }

  /**
   * The situation after a return to an earlier step. It is one in which that step is open with all
   * the events at its boundary, and all those of the scopes around it that it newly enters; of
   * these the one that withdraws the fewest other open steps, then opens the fewest besides it,
   * then takes away the fewest events that are waited for, then lacks the fewest events of newly
   * opened steps, then waits for the fewest new ones, then changes the fewest tokens waiting at
   * gateways.
   *
   * @param rest the tokens besides the one that goes back
   */
  Marking returned(Net net, Marking rest, String to) {
    Set<String> needed = new HashSet<>(net.boundary(to));
    needed.add(to);
    for (String scope : net.around(to)) {
      if (rest.places().stream().noneMatch(place -> net.inside(place, scope))) {
        needed.addAll(net.boundary(scope));
      }
    }
    Set<String> steps = steps(net, rest);
    Set<String> events = events(net, rest);
    Optional<Marking> best =
        next.keySet().stream()
            .filter(marking -> marking.places().containsAll(needed))
            .min(
                Comparator.<Marking>comparingInt(m -> missing(steps, m.places()))
                    .thenComparingInt(m -> missing(steps(net, m), steps))
                    .thenComparingInt(m -> missing(events, m.places()))
                    .thenComparingInt(m -> unarmed(net, m, steps))
                    .thenComparingInt(m -> missing(events(net, m), events))
                    .thenComparingInt(m -> missing(rest.waiting(), m.waiting()))
                    .thenComparingInt(m -> missing(m.waiting(), rest.waiting()))
                    .thenComparing(m -> new TreeSet<>(m.places()).toString()));
    return best.orElseThrow(() -> new IllegalArgumentException("no step " + to));
  }

  private static Set<String> steps(Net net, Marking marking) {
    return marking.places().stream()
        .filter(place -> net.node(place) instanceof Step)
        .collect(Collectors.toSet());
  }

  private static Set<String> events(Net net, Marking marking) {
    return marking.places().stream()
        .filter(place -> net.node(place) instanceof Event)
        .collect(Collectors.toSet());
  }

  private static int unarmed(Net net, Marking marking, Set<String> before) {
    return steps(net, marking).stream()
        .filter(step -> !before.contains(step))
        .mapToInt(step -> missing(net.boundary(step), marking.places()))
        .sum();
  }

  private static int missing(Set<String> wanted, Set<String> present) {
    return (int) wanted.stream().filter(place -> !present.contains(place)).count();
  }

  private static Element element(Node node) {
    return Structure.element(node);
  }
}
