package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A line of the ledger: what an event adds to a day.
 *
 * @param numbers whose dossier it is
 * @param officer member number of the officer whose work it is, 0 for nobody's
 */
record Entry(
    long position,
    UUID dossierId,
    LocalDate day,
    Members.Numbers numbers,
    Way way,
    int officer,
    Map<Measure, Integer> counts) {
  Entry {
    counts = Map.copyOf(counts);
  }
}
