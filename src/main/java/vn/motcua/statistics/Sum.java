package vn.motcua.statistics;

import java.util.Set;

/** A number that is read of each member: what is counted, over which days, of which ways. */
record Sum(Part part, Measure measure, Set<Way> ways) {
  Sum {
    ways = Set.copyOf(ways);
  }
}
