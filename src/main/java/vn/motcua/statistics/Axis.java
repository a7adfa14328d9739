package vn.motcua.statistics;

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

  /** Number of the axis in the database. */
  int no() {
    return ordinal() + 1;
  }

  /** Sums by day are too many where each dossier has its own row: the ledger is read instead. */
  boolean daily() {
    return this != AGENCY_PROCEDURE && this != AGENCY_FIELD;
  }
}
