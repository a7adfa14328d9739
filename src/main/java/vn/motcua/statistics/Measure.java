package vn.motcua.statistics;

import java.util.Locale;

/**
 * What is counted. Each is a column of the ledger and of its sums; what a figure of a report is, is
 * a sum of these over days.
 *
 * <p>A <em>stock</em> rises on the day something begins and falls on the day it ends, so its sum up
 * to a day is how many there are at the end of that day.
 */
public enum Measure {
  /** Accepted at the one-stop (tiếp nhận), on the day of acceptance. */
  RECEIVED,
  /** Of these: received by another agency than the one that settles it (phi địa giới). */
  RECEIVED_ELSEWHERE,
  /** Settled before time, on time, late; by the original due date (T17). */
  SETTLED_EARLY,
  SETTLED_ON_TIME,
  SETTLED_LATE,
  /** Of the late: with an apology (form 04). */
  LATE_APOLOGISED,
  /** Of the settled: stopped at the applicant's wish after acceptance. */
  STOPPED,
  /** Of the settled: the result is a written refusal (R16). */
  REFUSED,
  /** Stock: with the office and past the original due date. */
  OVERDUE,
  /** Stock: of these, with an apology. */
  OVERDUE_APOLOGISED,
  /** Stock: waiting for the applicant's supplement, or for taxes to be paid. */
  WAITING,
  /** Stock: filed and neither accepted nor answered. */
  AWAITING,
  /** Stock: of these, longer than the 8 working hours of R10. */
  AWAITING_LATE,
  /** Refused at the counter (form 03). */
  NOT_ACCEPTED,
  /** Withdrawn before acceptance. */
  WITHDRAWN,
  /** Accepted dossiers on paper whose papers have to be scanned (rules.md §3.1). */
  DIGITISABLE,
  /** Of these: every paper was scanned at reception. */
  DIGITISED,
  /** Settled with a result (not stopped). */
  RESULTS,
  /** Of these: with an electronic result. */
  RESULTS_DIGITAL,
  /** Accepted dossiers with something to pay. */
  PAYABLE,
  /** Fee collected; each has a receipt. */
  PAID,
  /** Result handed over, and of these by post. */
  RETURNED,
  RETURNED_BY_POST,
  /** Rated by the applicant, and of these with 4 or 5 of 5. */
  RATED,
  SATISFIED,
  /** Apologies issued (form 04). */
  APOLOGIES,
  /** Steps of the internal process done in less than, exactly, more than the planned time. */
  STEPS_EARLY,
  STEPS_ON_TIME,
  STEPS_LATE,
  /** Working minutes of steps that have a planned time: used and planned. */
  STEP_MINUTES,
  STEP_MINUTES_PLANNED,
  /** Settled dossiers with planned steps, and their points for indicator 2 of Circular 01/2018. */
  SHARED,
  SHARE_POINTS,
  /** Points of the settled dossiers for indicator 3 of Circular 01/2018. */
  CONTACT_POINTS;

  /** Counts before anybody has accepted the dossier: no officer's. */
  boolean beforeAcceptance() {
    return this == AWAITING || this == AWAITING_LATE || this == NOT_ACCEPTED || this == WITHDRAWN;
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
