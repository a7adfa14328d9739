package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments that the law and the statistics ask about.
 *
 * @param filedAt when the system received the dossier
 * @param acceptBy until when an online dossier must be accepted or answered (R10)
 * @param acceptedAt when it was accepted, null before
 * @param dueAt the date to keep now; null before acceptance, while waiting for the applicant, and
 *     for procedures without limit
 * @param originalDueAt the date before any extension: the one that decides "overdue" (T17)
 * @param apologisedAt when form 04 was issued, null when never
 * @param finishedAt when the result was there
 * @param returnedAt when the applicant had it
 * @param calendar what {@code dueAt} stands on; null before acceptance
 */
public record Moments(
    Instant filedAt,
    Instant acceptBy,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant apologisedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant returnedAt,
    @Nullable CalendarPin calendar) {

  static Moments filed(Instant at, Instant acceptBy) {
    return new Moments(at, acceptBy, null, null, null, null, null, null, null);
  }

  Moments accepted(Instant at, @Nullable Instant due, CalendarPin on) {
    return new Moments(filedAt, acceptBy, at, due, due, null, null, null, on);
  }

  Moments on(CalendarPin pin) {
    return new Moments(
        filedAt,
        acceptBy,
        acceptedAt,
        dueAt,
        originalDueAt,
        apologisedAt,
        finishedAt,
        returnedAt,
        pin);
  }

  Moments due(@Nullable Instant due, @Nullable Instant originalDue) {
    return new Moments(
        filedAt,
        acceptBy,
        acceptedAt,
        due,
        originalDue,
        apologisedAt,
        finishedAt,
        returnedAt,
        calendar);
  }

  Moments apologised(Instant at) {
    return new Moments(
        filedAt, acceptBy, acceptedAt, dueAt, originalDueAt, at, finishedAt, returnedAt, calendar);
  }

  Moments finished(Instant at) {
    return new Moments(
        filedAt,
        acceptBy,
        acceptedAt,
        dueAt,
        originalDueAt,
        apologisedAt,
        at,
        returnedAt,
        calendar);
  }

  Moments returned(Instant at) {
    return new Moments(
        filedAt,
        acceptBy,
        acceptedAt,
        dueAt,
        originalDueAt,
        apologisedAt,
        finishedAt,
        at,
        calendar);
  }

  Moments acceptBy(Instant by) {
    return new Moments(
        filedAt,
        by,
        acceptedAt,
        dueAt,
        originalDueAt,
        apologisedAt,
        finishedAt,
        returnedAt,
        calendar);
  }
}
