package vn.motcua.statistics;

/** The reports. */
public enum ReportKind {
  /** Form II.06a/VPCP/KSTT: settlement. */
  SETTLEMENT,
  /** Form 07a/BTP: settlement as the Ministry of Justice asks since 2026. */
  MINISTRY,
  /** Online, digitisation, payment, post, satisfaction. */
  SERVICE,
  /** Work of the officers, step by step. */
  WORK
}
