package vn.motcua.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that moves the clock of a time limit. */
public sealed interface ClockEvent {
  /** When it happened. */
  Instant at();

  /**
   * A complete dossier was received.
   *
   * @param term null when the procedure sets no limit: the clock runs to no due date
   */
  record Started(Instant at, @Nullable Term term) implements ClockEvent {}

  /** The clock stands still: a supplement was asked for, a financial obligation is being met. */
  record Paused(Instant at) implements ClockEvent {}

  /** The clock goes on with the time that was left. */
  record Resumed(Instant at) implements ClockEvent {}

  /** The supplement is complete: the whole term begins anew (R6). */
  record Restarted(Instant at) implements ClockEvent {}

  /**
   * A new appointment was made (hẹn lại). A new due moment on a day off moves to the closing of the
   * next working day.
   */
  record Extended(Instant at, Instant newDue) implements ClockEvent {}

  /** Settlement is done; waiting for the applicant to collect is nobody's time. */
  record Finished(Instant at) implements ClockEvent {}
}
