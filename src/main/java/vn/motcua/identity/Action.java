package vn.motcua.identity;

/**
 * Everything a person can do that not everybody may. Each constant stands in {@code
 * permissions.csv}, or the application does not start. Reading published procedures and tracking by
 * code are open to all and stand in neither.
 */
public enum Action {
  /** Online, for oneself. */
  DOSSIER_FILE,
  /** At the counter, for a person there or for what came by post. */
  DOSSIER_FILE_FOR_ANOTHER,
  /** One's own dossiers. */
  DOSSIER_READ_OWN,
  /** A dossier of an agency, and its files. */
  DOSSIER_READ,
  /** Lists of an agency's dossiers, with the applicants' names. */
  DOSSIER_SEARCH,
  DOSSIER_ACCEPT,
  DOSSIER_REFUSE,
  /** Give a dossier to another agency for its answer, or take it back (R14). */
  DOSSIER_HAND_OVER,
  DOSSIER_WITHDRAW,
  /** Answer a citizen's wish to withdraw. */
  WITHDRAWAL_DECIDE,
  DOSSIER_EXTEND,
  /** Close a dossier whose applicant does not answer (R23). */
  DOSSIER_STOP,
  /** Have a wrong or lost result made again at the agency's cost (R21). */
  REDO_ORDER,
  /** Upload a file, to be named in a filing, a supplement or a step. */
  FILE_ATTACH,
  SUPPLEMENT_REQUEST,
  SUPPLEMENT_ANSWER,
  FEE_COLLECT,
  /** Ask the citizen to meet a financial obligation (taxes on land). */
  OBLIGATION_REQUEST,
  /** Note that it has been met. */
  OBLIGATION_SETTLE,
  SLIP_PRINT,
  /** See what there is to do. */
  WORKLIST_READ,
  STEP_CLAIM,
  STEP_REASSIGN,
  STEP_WORK,
  STEP_SEND_BACK,
  /** Tell that something has come for which a dossier's process waits. */
  MESSAGE_RECEIVE,
  RESULT_ATTACH,
  RESULT_RETURN,
  RATE,
  /** Figures of an agency and of those below it. */
  REPORT_READ,
  /** The dossiers behind a figure. */
  REPORT_DOSSIERS,
  /** Close a period for good. */
  PERIOD_CLOSE,
  /** See what looks wrong in dossiers, and write down what it was. */
  ANOMALY_REVIEW,
  /** Enter values of the service index that Motcua cannot count. */
  INDEX_ENTER,

  AGENCY_MANAGE,
  OFFICER_MANAGE,
  CALENDAR_MANAGE,
  PROCEDURE_MANAGE,
  PROCESS_MANAGE,
  QUARANTINE_MANAGE,

  /** Who looked at whose personal data, in an agency or everywhere. */
  ACCESS_LOG_READ,
  /** Who looked at one's own dossier. */
  ACCESS_LOG_READ_OWN
}
