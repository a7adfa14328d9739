package vn.motcua.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one operation does to a run, before anything is written.
 *
 * @param tokens where the run stands afterwards
 * @param opened work items that come
 * @param closed work items done or withdrawn
 * @param armed events that are waited for from now on
 * @param disarmed numbers of events that are waited for no longer, the one that happened included
 * @param passed steps, services and sub-processes that were skipped by their rule
 * @param facts what is known afterwards: what was told, and what service tasks answered
 */
record Move(
    Tokens tokens,
    List<Opened> opened,
    List<Closed> closed,
    List<Armed> armed,
    List<Integer> disarmed,
    List<Node.Skippable> passed,
    Map<String, Object> facts) {
  /**
   * @param about the element that this instance of a multi-instance step is about, else null
   * @param place code of the unit or agency where it is done, null at the subject's own
   */
  record Opened(int number, Step step, @Nullable String about, @Nullable String place) {}

  /**
   * @param outcome what it was closed with, null when it was withdrawn
   */
  record Closed(int number, WorkItem.Status status, @Nullable String outcome) {}

  record Armed(int number, Event event) {}

  Move {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    armed = List.copyOf(armed);
    disarmed = List.copyOf(disarmed);
    passed = List.copyOf(passed);
    facts = Map.copyOf(facts);
  }

  /**
   * This and then another, made from where this ends, as one: what one opens and the other closes
   * was never there.
   */
  Move then(Move next) {
    Set<Integer> passing = new HashSet<>(next.disarmed());
    next.closed().forEach(item -> passing.add(item.number()));
    Set<Integer> mine = new HashSet<>();
    opened.forEach(item -> mine.add(item.number()));
    armed.forEach(event -> mine.add(event.number()));
    passing.retainAll(mine);
    return new Move(
        next.tokens(),
        joined(opened, next.opened(), item -> !passing.contains(item.number())),
        joined(closed, next.closed(), item -> !passing.contains(item.number())),
        joined(armed, next.armed(), event -> !passing.contains(event.number())),
        joined(disarmed, next.disarmed(), number -> !passing.contains(number)),
        joined(passed, next.passed(), node -> true),
        next.facts());
  }

  private static <T> List<T> joined(List<T> some, List<T> more, Predicate<T> kept) {
    return Stream.concat(some.stream(), more.stream()).filter(kept).toList();
  }

  boolean finished() {
    return tokens.open().isEmpty();
  }
}
