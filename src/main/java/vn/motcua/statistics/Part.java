package vn.motcua.statistics;

/** Which days a sum goes over. */
enum Part {
  /** Everything before the period. */
  BEFORE,
  /** The period. */
  WITHIN
}
