package vn.motcua.statistics;

/** How a dossier ended. */
public enum Outcome {
  /** It has not. */
  OPEN,
  /** Refused at the counter. */
  NOT_ACCEPTED,
  /** Withdrawn before acceptance. */
  WITHDRAWN,
  /** Stopped at the applicant's wish after acceptance. */
  STOPPED,
  /** Settled as asked for. */
  GRANTED,
  /** Settled by a written refusal. */
  REFUSED
}
