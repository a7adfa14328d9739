package vn.motcua.statistics;

/** What an integrity check asks about. */
public enum AnomalyKind {
  /** An officer's act is recorded at a time when nobody works. */
  UNREAL_TIME,
  /** The clock was stopped, by a request to the applicant, when hardly any time was left. */
  STOPPED_CLOCK,
  /** The applicant was asked again and again. */
  REPEATED_SUPPLEMENT,
  /** An online dossier was accepted after the 8 working hours of R10. */
  ACCEPTED_LATE,
  /** Settled in hardly any time: was it worked on at all, or recorded afterwards? */
  CLOSED_EARLY,
  /** Closed without an electronic result. */
  RESULT_MISSING
}
