package vn.motcua.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sums of measures before a period and within it, by the members of an axis and by way. */
final class Sums {
  private static final int MEASURES = Measure.values().length;
  private final Map<Part, Map<Cell, long[]>> parts = new HashMap<>();

  /** Whose sums: members of an axis, 0 where it has none, and a way. */
  record Cell(int a, int b, Way way) {}

  /** Sums as read: one part of one cell. */
  record Row(Part part, Cell cell, long[] counts) {}

  Sums add(Iterable<Row> rows) {
    rows.forEach(row -> add(row.part(), row, 1));
    return this;
  }

  Sums add(Sums other) {
    other.parts.forEach(
        (part, cells) ->
            cells.forEach((cell, counts) -> add(part, new Row(part, cell, counts), 1)));
    return this;
  }

  Sums subtract(Iterable<Row> rows) {
    rows.forEach(row -> add(row.part(), row, -1));
    return this;
  }

  /** What was known of the past too late for a closed period counts in the next. */
  Sums carry(Iterable<Row> corrections) {
    for (Row row : corrections) {
      add(Part.BEFORE, row, -1);
      add(Part.WITHIN, row, 1);
    }
    return this;
  }

  private void add(Part part, Row row, int sign) {
    long[] sum =
        parts
            .computeIfAbsent(part, p -> new HashMap<>())
            .computeIfAbsent(row.cell(), cell -> new long[MEASURES]);
    for (int i = 0; i < MEASURES; i++) {
      sum[i] += sign * row.counts()[i];
    }
  }

  /** Told apart by what a row stands for. */
  Map<Integer, Sums> split(Function<Cell, Integer> row) {
    Map<Integer, Sums> each = new HashMap<>();
    parts.forEach(
        (part, cells) ->
            cells.forEach(
                (cell, counts) ->
                    each.computeIfAbsent(row.apply(cell), no -> new Sums())
                        .add(part, new Row(part, cell, counts), 1)));
    return each;
  }

  /** A figure over the cells that a row stands for. */
  long count(Figure.Count figure, Predicate<Cell> row) {
    long sum = 0;
    for (Map.Entry<Part, Map<Cell, long[]>> part : parts.entrySet()) {
      for (Map.Entry<Cell, long[]> cell : part.getValue().entrySet()) {
        if (row.test(cell.getKey())) {
          sum += count(figure, part.getKey(), cell.getKey().way(), cell.getValue());
        }
      }
    }
    return sum;
  }

  static long count(Figure.Count figure, Part part, Way way, long[] counts) {
    long sum = 0;
    for (Term term : figure.terms()) {
      if (term.parts().contains(part) && term.ways().contains(way)) {
        sum += term.sign() * counts[term.measure().ordinal()];
      }
    }
    return sum;
  }

  /** Nothing is counted in it. */
  boolean isEmpty() {
    return parts.values().stream().allMatch(Map::isEmpty);
  }

  Map<Cell, long[]> part(Part part) {
    return parts.getOrDefault(part, Map.of());
  }
}
