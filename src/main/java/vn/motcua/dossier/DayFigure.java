package vn.motcua.dossier;

/**
 * What a leader looks at during the day (số liệu trong ngày), each a number of dossiers. Time is
 * that of the first due date, as in the reports (T17); "open" is accepted and neither settled nor
 * stopped.
 */
public enum DayFigure {
  /** Filed today. */
  FILED("d.filed_at >= :day"),
  /** Accepted today. */
  ACCEPTED("d.accepted_at >= :day"),
  /** Settled today, in time or late. */
  SETTLED("d.finished_at >= :day"),
  /** Of these: late. */
  SETTLED_LATE("d.finished_at >= :day and d.finished_at > d.original_due_at"),
  /** Filed and neither accepted nor answered. */
  AWAITING("d.status = 'FILED'"),
  /** Of these: longer than the law allows (R10). */
  AWAITING_LATE("d.status = 'FILED' and d.accept_by < :now"),
  /** Open, with the office or waiting for the applicant. */
  OPEN(Sql.OPEN),
  /** Of these: waiting for a supplement or for taxes to be paid. */
  WAITING(Sql.OPEN + " and " + Sql.WAITING),
  /** Open, with the office and due today. */
  DUE_TODAY(Sql.WORKED_ON + " and d.original_due_at >= :now and d.original_due_at < :tomorrow"),
  /** Open, with the office and past the due date. */
  OVERDUE(Sql.OVERDUE),
  /** Of these: without an apology (form 04). */
  OVERDUE_SILENT(Sql.OVERDUE + " and d.apologised_at is null");

  private final String condition;

  DayFigure(String condition) {
    this.condition = condition;
  }

  /** In SQL, of a dossier "d"; with :now, and :day and :tomorrow, the midnights around it. */
  String condition() {
    return condition;
  }

  /** Parts of the conditions. */
  static final class Sql {
    static final String OPEN =
        "d.accepted_at is not null and d.finished_at is null and d.status <> 'STOPPED'";
    static final String WAITING = "d.status in ('SUPPLEMENT_REQUESTED', 'FINANCIAL_OBLIGATION')";
    static final String WORKED_ON = OPEN + " and not " + WAITING;
    static final String OVERDUE = WORKED_ON + " and d.original_due_at < :now";

    private Sql() {}
  }
}
