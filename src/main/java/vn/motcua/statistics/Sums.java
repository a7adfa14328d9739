package vn.motcua.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was read of the members of an axis: of each the sums that are needed. It never changes. */
final class Sums {
  private final Need need;

  /**
   * In the order of reading: whoever goes through tens of thousands goes through memory in order.
   */
  private final Map<Cell, long[]> cells = new LinkedHashMap<>();

  /**
   * Whose sums: members of an axis, 0 where it has none.
   *
   * @param way null where ways are not told apart
   */
  record Cell(int a, int b, @Nullable Way way) {}

  /** Sums as read, in the order in which they are needed. */
  record Row(Cell cell, long[] numbers) {}

  private Sums(Need need) {
    this.need = need;
  }

  static Sums none(Need need) {
    return new Sums(need);
  }

  /**
   * What was read. Who has nothing is left out: totals name everybody who ever had something.
   *
   * @param rows one for each cell, or several that are added up
   */
  static Sums of(Need need, Iterable<Row> rows) {
    Sums sums = new Sums(need);
    for (Row row : rows) {
      sums.add(row.cell(), row.numbers());
    }
    return sums.withoutIdle();
  }

  /** Both together, read by the same need. */
  Sums plus(Sums other) {
    Sums sum = new Sums(need);
    cells.forEach(sum::add);
    other.cells.forEach(sum::add);
    return sum.withoutIdle();
  }

  private void add(Cell cell, long[] numbers) {
    long[] known = cells.get(cell);
    if (known == null) {
      cells.put(cell, numbers.clone());
    } else {
      Tally.add(numbers, known);
    }
  }

  private Sums withoutIdle() {
    cells.values().removeIf(Sums::idle);
    return this;
  }

  private static boolean idle(long[] numbers) {
    for (long number : numbers) {
      if (number != 0) {
        return false;
      }
    }
    return true;
  }

  /** Those of some. */
  Sums only(Predicate<Cell> some) {
    Sums found = new Sums(need);
    cells.forEach(
        (cell, numbers) -> {
          if (some.test(cell)) {
            found.add(cell, numbers);
          }
        });
    return found;
  }

  /** Told apart by what a row stands for. */
  Map<Integer, Sums> split(Function<Cell, Integer> row) {
    Map<Integer, Sums> each = new HashMap<>();
    cells.forEach(
        (cell, numbers) ->
            each.computeIfAbsent(row.apply(cell), no -> new Sums(need)).add(cell, numbers));
    return each;
  }

  /** Figures of everybody that a row stands for. */
  <K> Map<K, long[]> tally(Tally tally, Function<Cell, K> row) {
    Tally.Steps steps = tally.over(need);
    Map<K, long[]> rows = new LinkedHashMap<>();
    cells.forEach(
        (cell, numbers) ->
            steps.add(
                cell.way(),
                numbers,
                rows.computeIfAbsent(row.apply(cell), key -> tally.nothing())));
    return rows;
  }

  /** Figures of all together. */
  long[] tally(Tally tally) {
    return tally(tally, cell -> 0).getOrDefault(0, tally.nothing());
  }

  /** How much everybody has of a figure, by their cells; it may be nothing. */
  void each(Figure.Count figure, ObjLongConsumer<Cell> with) {
    Tally tally = Tally.of(figure);
    Tally.Steps steps = tally.over(need);
    cells.forEach(
        (cell, numbers) -> {
          long[] count = tally.nothing();
          steps.add(cell.way(), numbers, count);
          with.accept(cell, count[0]);
        });
  }

  /** A figure of all. */
  long count(Figure.Count figure) {
    return tally(Tally.of(figure))[0];
  }

  /** Nothing is counted in it. */
  boolean isEmpty() {
    return cells.isEmpty();
  }

  /** How much memory it takes, about: in numbers. */
  int weight() {
    return cells.size() * (need.sums().size() + 10);
  }

  /** What was read of a part, where there is something, by {@link Measure}. */
  Map<Cell, long[]> part(Part part) {
    List<Measure> measures = List.of(Measure.values());
    int[] places =
        measures.stream().mapToInt(each -> need.place(part, each, Term.EVERY_WAY)).toArray();
    Map<Cell, long[]> found = new LinkedHashMap<>();
    cells.forEach(
        (cell, numbers) -> {
          long[] own = new long[places.length];
          for (int i = 0; i < places.length; i++) {
            own[i] = numbers[places[i]];
          }
          if (!idle(own)) {
            found.put(cell, own);
          }
        });
    return found;
  }
}
