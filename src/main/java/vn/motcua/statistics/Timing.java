package vn.motcua.statistics;

/** When a dossier was settled, against its original due date. */
public enum Timing {
  EARLY,
  ON_TIME,
  LATE
}
