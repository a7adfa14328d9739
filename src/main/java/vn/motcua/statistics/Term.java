package vn.motcua.statistics;

import java.util.EnumSet;
import java.util.Set;

/**
 * A measure with a sign, over some days and some ways: what figures are sums of.
 *
 * @param sign 1 or -1
 */
record Term(int sign, Measure measure, Set<Part> parts, Set<Way> ways) {
  Term {
    parts = Set.copyOf(parts);
    ways = Set.copyOf(ways);
  }

  static final Set<Way> EVERY_WAY = EnumSet.allOf(Way.class);
  static final Set<Way> ONLINE = ways(true);
  static final Set<Way> ON_PAPER = ways(false);

  private static Set<Way> ways(boolean online) {
    Set<Way> ways = EnumSet.allOf(Way.class);
    ways.removeIf(way -> way.online() != online);
    return ways;
  }

  /** In the period. */
  static Term within(Measure measure) {
    return new Term(1, measure, EnumSet.of(Part.WITHIN), EVERY_WAY);
  }

  /** Before the period. */
  static Term before(Measure measure) {
    return new Term(1, measure, EnumSet.of(Part.BEFORE), EVERY_WAY);
  }

  /** Up to the end of the period. */
  static Term upTo(Measure measure) {
    return new Term(1, measure, EnumSet.allOf(Part.class), EVERY_WAY);
  }

  Term by(Set<Way> ways) {
    return new Term(sign, measure, parts, ways);
  }

  Term minus() {
    return new Term(-sign, measure, parts, ways);
  }
}
