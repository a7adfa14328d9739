package vn.motcua.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which sums a form is made of: nothing else is read. */
record Need(Set<Measure> measures, Set<Part> parts, Set<Way> ways) {
  static final Need EVERYTHING =
      new Need(EnumSet.allOf(Measure.class), EnumSet.allOf(Part.class), Term.EVERY_WAY);

  Need {
    measures = Set.copyOf(measures);
    parts = Set.copyOf(parts);
    ways = Set.copyOf(ways);
  }

  static Need of(Term term) {
    return new Need(EnumSet.of(term.measure()), term.parts(), term.ways());
  }

  /** The measures in the order of {@link Measure}. */
  List<Measure> ordered() {
    return measures.stream().sorted().toList();
  }

  static Need of(List<Column> columns) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    Set<Way> ways = EnumSet.noneOf(Way.class);
    columns.stream()
        .flatMap(column -> terms(column.figure()))
        .forEach(
            term -> {
              measures.add(term.measure());
              parts.addAll(term.parts());
              ways.addAll(term.ways());
            });
    return new Need(measures, parts, ways);
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
