package vn.motcua.process;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a run stands: its open work items by number with their step, the flows on which tokens wait
 * at forks, and the next work item's number.
 */
record Tokens(SortedMap<Integer, String> open, SortedSet<String> waiting, int next) {
  static final Tokens NONE = new Tokens(new TreeMap<>(), new TreeSet<>(), 1);

  /** As kept in the run's row: "3=examine 4=opinion +flow7". Ids hold no space, "=" or "+". */
  String text() {
    return Stream.concat(
            open.entrySet().stream().map(item -> item.getKey() + "=" + item.getValue()),
            waiting.stream().map(flow -> "+" + flow))
        .collect(Collectors.joining(" "));
  }

  static Tokens parse(String text, int next) {
    SortedMap<Integer, String> open = new TreeMap<>();
    SortedSet<String> waiting = new TreeSet<>();
    for (String word : Words.of(text)) {
      if (word.startsWith("+")) {
        waiting.add(word.substring(1));
      } else {
        int equals = word.indexOf('=');
        open.put(Integer.valueOf(word.substring(0, equals)), word.substring(equals + 1));
      }
    }
    return new Tokens(open, waiting, next);
  }

  Marking marking() {
    return new Marking(new HashSet<>(open.values()), waiting);
  }

  /** These tokens brought to a marking: items at its steps stay, others go, missing ones come. */
  Tokens at(Marking marking, Set<Integer> closed) {
    SortedMap<Integer, String> items = new TreeMap<>(open);
    items.keySet().removeAll(closed);
    items.values().retainAll(marking.steps());
    int number = next;
    for (String step : marking.steps().stream().sorted(Comparator.naturalOrder()).toList()) {
      if (!items.containsValue(step)) {
        items.put(number++, step);
      }
    }
    return new Tokens(items, new TreeSet<>(marking.waiting()), number);
  }

  /** The items that are open here and not there. */
  SortedMap<Integer, String> notIn(Tokens other) {
    return open.entrySet().stream()
        .filter(item -> !other.open().containsKey(item.getKey()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }
}
