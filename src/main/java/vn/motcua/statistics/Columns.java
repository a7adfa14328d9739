package vn.motcua.statistics;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The measures as columns of a statement: the one place that makes SQL of them. */
final class Columns {
  private Columns() {}

  /** "received, settled_early, …" */
  static String names() {
    return each(Function.identity());
  }

  /** For each column what the pattern says with the column for "%1$s", separated by commas. */
  static String each(String pattern) {
    return each(column -> pattern.formatted(column));
  }

  private static String each(Function<String, String> text) {
    return Arrays.stream(Measure.values())
        .map(Measure::column)
        .map(text)
        .collect(Collectors.joining(", "));
  }
}
