package vn.motcua.statistics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sums a form is made of: nothing else is read.
 *
 * @param sums in the order of reading, each once
 * @param byWay whether each member's ways are told apart; then every sum is of every way
 */
record Need(List<Sum> sums, boolean byWay) {
  /** Every measure before the period, then within it, in the order of {@link Measure}. */
  static final Need EVERYTHING =
      new Need(
          Arrays.stream(Part.values())
              .flatMap(
                  part ->
                      Arrays.stream(Measure.values())
                          .map(measure -> new Sum(part, measure, Term.EVERY_WAY)))
              .toList(),
          true);

  Need {
    sums = List.copyOf(sums);
  }

  static Need of(Stream<? extends Figure> figures) {
    Set<Sum> sums = new LinkedHashSet<>();
    figures
        .flatMap(figure -> figure.counts().stream())
        .flatMap(count -> count.terms().stream())
        .forEach(
            term ->
                term.parts().stream()
                    .sorted()
                    .forEach(part -> sums.add(new Sum(part, term.measure(), term.ways()))));
    return new Need(List.copyOf(sums), false);
  }

  static Need of(List<Column> columns) {
    return of(columns.stream().map(Column::figure));
  }

  /** The same with each way by itself. */
  Need toldApart() {
    return new Need(
        sums.stream()
            .map(sum -> new Sum(sum.part(), sum.measure(), Term.EVERY_WAY))
            .distinct()
            .toList(),
        true);
  }

  Set<Part> parts() {
    return sums.stream()
        .map(Sum::part)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  Set<Way> ways() {
    return sums.stream()
        .flatMap(sum -> sum.ways().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
  }

  /** What is read of the ledger, in the order of {@link Measure}. */
  List<Measure> measures() {
    return sums.stream().map(Sum::measure).distinct().sorted().toList();
  }

  /**
   * Where a sum stands.
   *
   * @throws IllegalArgumentException when it is not needed
   */
  int place(Part part, Measure measure, Set<Way> ways) {
    int place = sums.indexOf(new Sum(part, measure, ways));
    if (place < 0) {
      throw new IllegalArgumentException("not read: %s %s %s".formatted(part, measure, ways));
    }
    return place;
  }
}
