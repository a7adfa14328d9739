package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures made of sums in one pass: for each part and way it is known beforehand which sum is added
 * to which number, so that reports of thousands of rows ask no figure of every cell.
 */
final class Tally {
  /** Adds a measure to a number, or takes it away. */
  private record Step(int number, int measure, int sign) {}

  private final List<Figure> figures;
  private final Step[][][] steps = new Step[Part.values().length][Way.values().length][];
  private int numbers;

  private Tally(List<Figure> figures) {
    this.figures = List.copyOf(figures);
  }

  static Tally of(List<Column> columns) {
    return new Tally(columns.stream().map(Column::figure).toList()).prepared();
  }

  static Tally of(Figure.Count figure) {
    return new Tally(List.of(figure)).prepared();
  }

  private Tally prepared() {
    Map<Part, Map<Way, List<Step>>> all = new HashMap<>();
    for (Figure figure : figures) {
      switch (figure) {
        case Figure.Count count -> add(all, count);
        case Figure.Share share -> {
          add(all, share.part());
          add(all, share.whole());
        }
        case Figure.Nothing _ -> {
          // no number
        }
      }
    }
    for (Part part : Part.values()) {
      for (Way way : Way.values()) {
        steps[part.ordinal()][way.ordinal()] =
            all.getOrDefault(part, Map.of()).getOrDefault(way, List.of()).toArray(Step[]::new);
      }
    }
    return this;
  }

  private void add(Map<Part, Map<Way, List<Step>>> all, Figure.Count count) {
    for (Term term : count.terms()) {
      Step step = new Step(numbers, term.measure().ordinal(), term.sign());
      for (Part part : term.parts()) {
        for (Way way : term.ways()) {
          all.computeIfAbsent(part, p -> new HashMap<>())
              .computeIfAbsent(way, w -> new ArrayList<>())
              .add(step);
        }
      }
    }
    numbers++;
  }

  /** The numbers of nobody: two for a share, one for a count. */
  long[] nothing() {
    return new long[numbers];
  }

  /** Adds sums of one part and way to the numbers of whoever they belong to. */
  void add(Part part, Way way, long[] counts, long[] to) {
    for (Step step : steps[part.ordinal()][way.ordinal()]) {
      to[step.number()] += step.sign() * counts[step.measure()];
    }
  }

  /** Adds numbers to those of whoever they are a part of. */
  static void add(long[] numbers, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += numbers[i];
    }
  }

  /** The values under the columns. */
  List<Value> values(long[] of) {
    List<Value> values = new ArrayList<>(figures.size());
    int next = 0;
    for (Figure figure : figures) {
      switch (figure) {
        case Figure.Count _ -> values.add(new Value.Count(of[next++]));
        case Figure.Share _ -> values.add(new Value.Share(of[next++], of[next++]));
        case Figure.Nothing _ -> values.add(new Value.Unknown());
      }
    }
    return values;
  }
}
