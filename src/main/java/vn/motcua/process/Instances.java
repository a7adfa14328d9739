package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;

/**
 * How often a multi-instance step is done each time it is reached: for every element of a list, or
 * a number of times.
 *
 * @param sequential one after the other, else all at once
 * @param collection name of the list fact, empty when there is a number
 * @param number how many, when there is no list
 * @param most the most elements that the list may have, 0 when that is left open
 * @param until ends the step before all are done, withdrawing the rest; null when all are needed
 */
record Instances(
    boolean sequential, String collection, int number, int most, @Nullable Condition until) {
  /** The fact, inside a multi-instance step, that holds the element which an instance is about. */
  static final String ELEMENT = "instance";

  /** What the outcomes were, of the multi-instance step just done; else of the one step. */
  static final String OUTCOMES = "outcomes";

  static final String TOTAL = "nrOfInstances";
  static final String ACTIVE = "nrOfActiveInstances";
  static final String DONE = "nrOfCompletedInstances";

  /** What a completion condition may speak of besides the facts. */
  static final Map<String, FactType> COUNTS =
      Map.of(TOTAL, FactType.WHOLE, ACTIVE, FactType.WHOLE, DONE, FactType.WHOLE);

  /** What the instances are about; for a plain number "1", "2"… */
  List<String> elements(Map<String, Object> facts) {
    List<String> elements = new ArrayList<>();
    if (!collection.isEmpty()) {
      for (Object element : (List<?>) facts.getOrDefault(collection, List.of())) {
        elements.add(String.valueOf(element));
      }
    } else {
      for (int i = 1; i <= number; i++) {
        elements.add(Integer.toString(i));
      }
    }
    return elements;
  }

  /** Why the step cannot be begun with what the list holds, or null when it can. */
  @Nullable Refused refusal(Step step, Map<String, Object> facts) {
    if (!collection.isEmpty() && !facts.containsKey(collection)) {
      return Refused.of("", "process.refused.facts", step.named(), List.of(collection));
    }
    int many = elements(facts).size();
    return most > 0 && many > most
        ? Refused.of("", "process.refused.too-many-instances", step.named(), many, most)
        : null;
  }

  /** How often the step's planned time is counted along the longest way. */
  int times() {
    return sequential ? Math.max(1, collection.isEmpty() ? number : most) : 1;
  }

  /**
   * One passing of a multi-instance step.
   *
   * @param total how many instances it has
   * @param begun how many of them have been opened
   * @param outcomes what those done were closed with, in that order
   */
  record Round(int total, int begun, List<String> outcomes) {
    Round {
      outcomes = List.copyOf(outcomes);
    }

    Round with(String outcome) {
      List<String> more = new ArrayList<>(outcomes);
      more.add(outcome);
      return new Round(total, begun, more);
    }

    Round grown() {
      return new Round(total, begun + 1, outcomes);
    }

    boolean allDone() {
      return outcomes.size() == total;
    }

    /** The facts and what a completion condition may speak of besides. */
    Map<String, Object> counted(Map<String, Object> facts) {
      Map<String, Object> counted = new HashMap<>(facts);
      counted.put(TOTAL, (long) total);
      counted.put(ACTIVE, (long) (begun - outcomes.size()));
      counted.put(DONE, (long) outcomes.size());
      counted.put(OUTCOMES, outcomes);
      return counted;
    }
  }
}
