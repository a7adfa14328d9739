package vn.motcua.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums of measures before a period and within it, by the members of an axis and by way. */
final class Sums {
  private static final int MEASURES = Measure.values().length;
  private static final long[] NOTHING = new long[MEASURES];

  /**
   * In the order of reading: whoever goes through tens of thousands goes through memory in order.
   */
  private final Map<Cell, Counts> cells = new LinkedHashMap<>();

  /** Whose sums: members of an axis, 0 where it has none, and a way. */
  record Cell(int a, int b, Way way) {}

  /**
   * Sums of some days as read.
   *
   * @param before how often they count before the period: 1, 0 or -1
   * @param within how often within it
   */
  record Row(int before, int within, Cell cell, long[] counts) {}

  /** The sums of a cell by measure; null where nothing was read. */
  private static final class Counts {
    private long @Nullable [] before;
    private long @Nullable [] within;

    void add(long[] counts, int toBefore, int toWithin) {
      before = sum(before, counts, toBefore);
      within = sum(within, counts, toWithin);
    }

    void add(Counts other) {
      if (other.before != null) {
        add(other.before, 1, 0);
      }
      if (other.within != null) {
        add(other.within, 0, 1);
      }
    }

    private static long @Nullable [] sum(long @Nullable [] known, long[] counts, int times) {
      if (times == 0) {
        return known;
      }
      long[] sum = known == null ? new long[MEASURES] : known;
      for (int i = 0; i < MEASURES; i++) {
        sum[i] += times * counts[i];
      }
      return sum;
    }

    /** Whether nothing is left of it without what is idle within. */
    boolean idle() {
      if (Arrays.equals(within, NOTHING)) {
        within = null;
      }
      return before == null && within == null;
    }

    long @Nullable [] of(Part part) {
      return part == Part.BEFORE ? before : within;
    }
  }

  Sums add(Iterable<Row> rows) {
    for (Row row : rows) {
      counts(row.cell()).add(row.counts(), row.before(), row.within());
    }
    return this;
  }

  Sums add(Sums other) {
    other.cells.forEach((cell, counts) -> counts(cell).add(counts));
    return this;
  }

  private Counts counts(Cell cell) {
    return cells.computeIfAbsent(cell, c -> new Counts());
  }

  /** Forgets who has nothing within: totals name everybody who ever had something. */
  Sums withoutIdle() {
    cells.values().removeIf(Counts::idle);
    return this;
  }

  /** Told apart by what a row stands for. */
  Map<Integer, Sums> split(Function<Cell, Integer> row) {
    Map<Integer, Sums> each = new HashMap<>();
    cells.forEach(
        (cell, counts) ->
            each.computeIfAbsent(row.apply(cell), no -> new Sums()).counts(cell).add(counts));
    return each;
  }

  /** Figures of everybody that a row stands for. */
  <K> Map<K, long[]> tally(Tally tally, Function<Cell, K> row) {
    Map<K, long[]> rows = new LinkedHashMap<>();
    cells.forEach(
        (cell, counts) -> {
          long[] numbers = rows.computeIfAbsent(row.apply(cell), key -> tally.nothing());
          for (Part part : Part.values()) {
            long[] sums = counts.of(part);
            if (sums != null) {
              tally.add(part, cell.way(), sums, numbers);
            }
          }
        });
    return rows;
  }

  /** A figure of all. */
  long count(Figure.Count figure) {
    Tally tally = Tally.of(figure);
    return tally(tally, cell -> 0).getOrDefault(0, tally.nothing())[0];
  }

  /** A measure of all within the period. */
  long within(Measure measure) {
    long sum = 0;
    for (Counts counts : cells.values()) {
      long[] within = counts.within;
      if (within != null) {
        sum += within[measure.ordinal()];
      }
    }
    return sum;
  }

  /** Nothing is counted in it. */
  boolean isEmpty() {
    return cells.isEmpty();
  }

  Map<Cell, long[]> part(Part part) {
    Map<Cell, long[]> found = new LinkedHashMap<>();
    cells.forEach(
        (cell, counts) -> {
          long[] sums = counts.of(part);
          if (sums != null) {
            found.put(cell, sums);
          }
        });
    return found;
  }
}
