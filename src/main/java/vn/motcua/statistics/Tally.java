package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures made of sums in one pass: it is known beforehand which sum is added to which number, so
 * that reports of thousands of rows ask no figure of every cell.
 */
final class Tally {
  /** Adds a sum to a number, or takes it away. */
  private record Step(int number, int place, int sign) {}

  private final List<Figure> figures;
  private final List<Figure.Count> counts;

  private Tally(List<? extends Figure> figures) {
    this.figures = List.copyOf(figures);
    this.counts = figures.stream().flatMap(figure -> figure.counts().stream()).toList();
  }

  static Tally of(List<Column> columns) {
    return new Tally(columns.stream().map(Column::figure).toList());
  }

  static Tally of(Stream<? extends Figure> figures) {
    return new Tally(figures.toList());
  }

  static Tally of(Figure.Count figure) {
    return new Tally(List.of(figure));
  }

  /**
   * How the numbers are made of sums that were read.
   *
   * @throws IllegalArgumentException when the figures are made of others
   */
  Steps over(Need need) {
    return new Steps(need);
  }

  /** The numbers as sums of what was read, by way where ways are told apart. */
  final class Steps {
    private final Step[][] steps;

    private Steps(Need need) {
      List<List<Step>> all = new ArrayList<>();
      for (int i = 0; i < (need.byWay() ? Way.values().length : 1); i++) {
        all.add(new ArrayList<>());
      }
      for (int number = 0; number < counts.size(); number++) {
        for (Term term : counts.get(number).terms()) {
          Set<Way> ways = need.byWay() ? Term.EVERY_WAY : term.ways();
          for (Part part : term.parts()) {
            Step step = new Step(number, need.place(part, term.measure(), ways), term.sign());
            if (need.byWay()) {
              term.ways().forEach(way -> all.get(way.ordinal()).add(step));
            } else {
              all.getFirst().add(step);
            }
          }
        }
      }
      steps = all.stream().map(each -> each.toArray(Step[]::new)).toArray(Step[][]::new);
    }

    /** Adds sums to the numbers of whoever they belong to. */
    void add(@Nullable Way way, long[] sums, long[] to) {
      for (Step step : steps[way == null ? 0 : way.ordinal()]) {
        to[step.number()] += step.sign() * sums[step.place()];
      }
    }
  }

  /** The numbers of nobody: two for a share, one for a count. */
  long[] nothing() {
    return new long[counts.size()];
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
