package vn.motcua.process;

import java.util.ArrayDeque;
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
    Deque<Marking> open = new ArrayDeque<>();
    try {
      open.addAll(Walk.from(net, Marking.EMPTY, net.entry(), net::out));
      while (!open.isEmpty()) {
        Marking marking = open.pop();
        if (next.containsKey(marking)) {
          continue;
        }
        Set<Marking> following = new LinkedHashSet<>();
        for (String step : marking.steps()) {
          Flow flow = net.out(net.node(step)).getFirst();
          following.addAll(Walk.from(net, marking.without(step), flow, net::out));
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

  private void findStuck(Net net, Findings findings) {
    Set<String> named = new TreeSet<>();
    for (Marking marking : next.keySet()) {
      if (marking.steps().isEmpty() && !marking.waiting().isEmpty()) {
        net.flows().stream()
            .filter(flow -> marking.waiting().contains(flow.id()) && named.add(flow.to()))
            .forEach(flow -> findings.add(element(net.node(flow.to())), "waits-for-ever"));
      }
    }
    if (findings.none()) {
      Set<Marking> canEnd = canEnd();
      next.keySet().stream()
          .filter(marking -> !canEnd.contains(marking))
          .flatMap(marking -> marking.steps().stream())
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
        .anyMatch(marking -> marking.steps().containsAll(List.of(step, other)));
  }

  /**
   * The situation after a return to an earlier step: of those in which it is open, the one that
   * withdraws the fewest other open steps, then opens the fewest besides it, then changes the
   * fewest tokens waiting at forks.
   *
   * @param rest the tokens besides the one that goes back
   */
  Marking returned(Marking rest, String to) {
    Optional<Marking> best =
        next.keySet().stream()
            .filter(marking -> marking.steps().contains(to))
            .min(
                Comparator.<Marking>comparingInt(m -> missing(rest.steps(), m.steps()))
                    .thenComparingInt(m -> missing(m.steps(), rest.steps()))
                    .thenComparingInt(m -> missing(rest.waiting(), m.waiting()))
                    .thenComparingInt(m -> missing(m.waiting(), rest.waiting()))
                    .thenComparing(m -> new TreeSet<>(m.steps()).toString()));
    return best.orElseThrow(() -> new IllegalArgumentException("no step " + to));
  }

  private static int missing(Set<String> wanted, Set<String> present) {
    return (int) wanted.stream().filter(place -> !present.contains(place)).count();
  }

  private static Element element(Node node) {
    return Structure.element(node);
  }
}
