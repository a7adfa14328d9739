package vn.motcua.statistics;

import java.util.Arrays;
import java.util.function.Predicate;

/** By what the ledger is summed: a pair of members, 0 where there is none. */
enum Axis {
  AGENCY,
  RECEIVER,
  PROCEDURE,
  AGENCY_PROCEDURE,
  AGENCY_UNIT,
  AGENCY_OFFICER,
  /** Of all agencies at once. */
  TOTAL,
  AGENCY_FIELD;

  /** Numbers of some axes in the database. */
  static Integer[] numbers(Predicate<Axis> of) {
    return Arrays.stream(values()).filter(of).map(Axis::no).toArray(Integer[]::new);
  }

  /** Number of the axis in the database. */
  int no() {
    return ordinal() + 1;
  }

  /** Sums by day are too many where each dossier has its own row: the ledger is read instead. */
  boolean daily() {
    return this != AGENCY_PROCEDURE && this != AGENCY_FIELD;
  }

  /** When the totals of all days before are kept. */
  Totals totals() {
    return this == AGENCY_PROCEDURE ? Totals.YEARLY : Totals.HALF_MONTHLY;
  }
}
