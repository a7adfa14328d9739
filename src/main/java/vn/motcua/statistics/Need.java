package vn.motcua.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which sums a form is made of: nothing else is read. */
record Need(Set<Measure> measures, Set<Part> parts) {
  static final Need EVERYTHING = new Need(EnumSet.allOf(Measure.class), EnumSet.allOf(Part.class));

  Need {
    measures = Set.copyOf(measures);
    parts = Set.copyOf(parts);
  }

  /** The measures in the order of {@link Measure}. */
  List<Measure> ordered() {
    return measures.stream().sorted().toList();
  }

  static Need of(List<Column> columns) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    columns.stream()
        .flatMap(column -> terms(column.figure()))
        .forEach(
            term -> {
              measures.add(term.measure());
              parts.addAll(term.parts());
            });
    return new Need(measures, parts);
  }

  private static Stream<Term> terms(Figure figure) {
    return switch (figure) {
      case Figure.Count count -> count.terms().stream();
      case Figure.Share share ->
          Stream.concat(share.part().terms().stream(), share.whole().terms().stream());
      case Figure.Nothing _ -> Stream.of();
    };
  }
}
