package vn.motcua.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a run stands: what is open by number (work items with their step, events waited for with
 * theirs), the passings of multi-instance steps, the flows on which tokens wait at gateways, and
 * the next number.
 */
record Tokens(
    SortedMap<Integer, String> open,
    SortedMap<String, Instances.Round> rounds,
    SortedSet<String> waiting,
    int next) {
  static final Tokens NONE = new Tokens(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), 1);

  /**
   * As kept in the run's row: "3=examine 4=consult *consult=5:2:agree +flow7", the round of the
   * step "consult" having 5 instances, 2 begun, 1 done. Ids hold no space, "=", "+" or "*".
   */
  String text() {
    return Stream.of(
            open.entrySet().stream().map(item -> item.getKey() + "=" + item.getValue()),
            rounds.entrySet().stream().map(round -> "*" + round.getKey() + "=" + text(round)),
            waiting.stream().map(flow -> "+" + flow))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  private static String text(Map.Entry<String, Instances.Round> entry) {
    Instances.Round round = entry.getValue();
    return round.total() + ":" + round.begun() + ":" + String.join(",", round.outcomes());
  }

  static Tokens parse(String text, int next) {
    SortedMap<Integer, String> open = new TreeMap<>();
    SortedMap<String, Instances.Round> rounds = new TreeMap<>();
    SortedSet<String> waiting = new TreeSet<>();
    for (String word : Words.of(text)) {
      int equals = word.indexOf('=');
      switch (word.charAt(0)) {
        case '+' -> waiting.add(word.substring(1));
        case '*' -> rounds.put(word.substring(1, equals), round(word.substring(equals + 1)));
        default -> open.put(Integer.valueOf(word.substring(0, equals)), word.substring(equals + 1));
      }
    }
    return new Tokens(open, rounds, waiting, next);
  }

  private static Instances.Round round(String text) {
    String[] parts = text.split(":", -1);
    List<String> outcomes = parts[2].isEmpty() ? List.of() : Arrays.asList(parts[2].split(",", -1));
    return new Instances.Round(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), outcomes);
  }

  Marking marking() {
    return new Marking(new HashSet<>(open.values()), waiting);
  }

  /** Nothing open, the numbers going on. */
  Tokens emptied() {
    return new Tokens(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), next);
  }

  /** Without one item or event; what else its step has stays. */
  Tokens without(int number) {
    SortedMap<Integer, String> items = new TreeMap<>(open);
    items.remove(number);
    return new Tokens(items, rounds, waiting, next);
  }

  /** Without anything at these places. */
  Tokens without(Collection<String> places) {
    SortedMap<Integer, String> items = new TreeMap<>(open);
    items.values().removeAll(places);
    SortedMap<String, Instances.Round> others = new TreeMap<>(rounds);
    others.keySet().removeAll(places);
    return new Tokens(items, others, waiting, next);
  }

  /** With one more item or event at a place. */
  Tokens opened(String place) {
    SortedMap<Integer, String> items = new TreeMap<>(open);
    items.put(next, place);
    return new Tokens(items, rounds, waiting, next + 1);
  }

  Tokens with(String step, Instances.Round round) {
    SortedMap<String, Instances.Round> others = new TreeMap<>(rounds);
    others.put(step, round);
    return new Tokens(open, others, waiting, next);
  }

  Tokens waiting(Collection<String> flows) {
    return new Tokens(open, rounds, new TreeSet<>(flows), next);
  }

  /** The numbers at a place. */
  List<Integer> at(String place) {
    return open.entrySet().stream()
        .filter(item -> item.getValue().equals(place))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The items and events that are open here and not there. */
  SortedMap<Integer, String> notIn(Tokens other) {
    return open.entrySet().stream()
        .filter(item -> !other.open().containsKey(item.getKey()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }
}
