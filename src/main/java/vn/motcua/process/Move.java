package vn.motcua.process;

import java.util.List;
import java.util.Map;
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

  boolean finished() {
    return tokens.open().isEmpty();
  }
}
