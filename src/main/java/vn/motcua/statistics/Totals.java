package vn.motcua.statistics;

import java.time.LocalDate;

/**
 * At which days the sum of everything before is kept: what was carried over is then read, not added
 * up. One has a row for every pair of members that ever had a dossier.
 */
enum Totals {
  HALF_MONTHLY,
  /** Where there are too many pairs. */
  YEARLY;

  /** The last such day that is not later. */
  LocalDate last(LocalDate day) {
    return switch (this) {
      case HALF_MONTHLY -> Segment.start(day);
      case YEARLY -> day.withDayOfYear(1);
    };
  }
}
