package vn.motcua.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Sums of measures before a period and within it, by the members of an axis and by way. */
final class Sums {
  private static final int MEASURES = Measure.values().length;
  private static final long[] NOTHING = new long[MEASURES];
  private final Map<Part, Map<Cell, long[]>> parts = new HashMap<>();

  /** Whose sums: members of an axis, 0 where it has none, and a way. */
  record Cell(int a, int b, Way way) {}

  /**
   * Sums of some days as read.
   *
   * @param before how often they count before the period: 1, 0 or -1
   * @param within how often within it
   */
  record Row(int before, int within, Cell cell, long[] counts) {}

  Sums add(Iterable<Row> rows) {
    for (Row row : rows) {
      add(Part.BEFORE, row.cell(), row.counts(), row.before());
      add(Part.WITHIN, row.cell(), row.counts(), row.within());
    }
    return this;
  }

  Sums add(Sums other) {
    other.parts.forEach(
        (part, cells) -> cells.forEach((cell, counts) -> add(part, cell, counts, 1)));
    return this;
  }

  private void add(Part part, Cell cell, long[] counts, int times) {
    if (times == 0) {
      return;
    }
    long[] sum =
        parts
            .computeIfAbsent(part, p -> new HashMap<>())
            .computeIfAbsent(cell, c -> new long[MEASURES]);
    for (int i = 0; i < MEASURES; i++) {
      sum[i] += times * counts[i];
    }
  }

  /** Forgets who has nothing within: totals name everybody who ever had something. */
  Sums withoutIdle() {
    part(Part.WITHIN).values().removeIf(counts -> Arrays.equals(counts, NOTHING));
    return this;
  }

  /** Told apart by what a row stands for. */
  Map<Integer, Sums> split(Function<Cell, Integer> row) {
    Map<Integer, Sums> each = new HashMap<>();
    parts.forEach(
        (part, cells) ->
            cells.forEach(
                (cell, counts) ->
                    each.computeIfAbsent(row.apply(cell), no -> new Sums())
                        .add(part, cell, counts, 1)));
    return each;
  }

  /** Figures of everybody that a row stands for. */
  <K> Map<K, long[]> tally(Tally tally, Function<Cell, K> row) {
    Map<K, long[]> rows = new HashMap<>();
    parts.forEach(
        (part, cells) ->
            cells.forEach(
                (cell, counts) ->
                    tally.add(
                        part,
                        cell.way(),
                        counts,
                        rows.computeIfAbsent(row.apply(cell), key -> tally.nothing()))));
    return rows;
  }

  /** A figure of all. */
  long count(Figure.Count figure) {
    Tally tally = Tally.of(figure);
    return tally(tally, cell -> 0).getOrDefault(0, tally.nothing())[0];
  }

  /** Nothing is counted in it. */
  boolean isEmpty() {
    return parts.values().stream().allMatch(Map::isEmpty);
  }

  Map<Cell, long[]> part(Part part) {
    return parts.getOrDefault(part, Map.of());
  }
}
