package vn.motcua.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;

/** Something that moves the clock of a time limit. */
public sealed interface ClockEvent {
  /** When it happened. */
  Instant at();

  /**
   * Filed with an agency that does not settle it: nothing runs until the competent one has it
   * (R12).
   *
   * @param agency where it was filed
   */
  record FiledElsewhere(Instant at, Bilingual agency) implements ClockEvent {}

  /**
   * The competent agency received a complete dossier.
   *
   * @param term null when the procedure sets no limit: the clock runs to no due date
   */
  record Started(Instant at, @Nullable Term term, StartConditions conditions)
      implements ClockEvent {
    /** Without a promise or a special law. */
    public Started(Instant at, @Nullable Term term) {
      this(at, term, StartConditions.NONE);
    }
  }

  /** The clock stands still. */
  record Paused(Instant at, Cause cause) implements ClockEvent {
    /** What the clock stands still for. */
    public enum Cause {
      /** The applicant was asked for a supplement. */
      SUPPLEMENT,
      /** The applicant meets a financial obligation: taxes on land (T14). */
      OBLIGATION
    }

    /** For a supplement. */
    public Paused(Instant at) {
      this(at, Cause.SUPPLEMENT);
    }
  }

  /** The clock goes on with the time that was left. */
  record Resumed(Instant at) implements ClockEvent {}

  /** The supplement is complete: the whole term begins anew (R6). */
  record Restarted(Instant at) implements ClockEvent {}

  /**
   * The dossier passed to another agency, or came back. Time goes on, on the calendar of the agency
   * that has the dossier now; the day itself was still the other agency's.
   */
  record Transferred(Instant at, Bilingual agency, WorkingCalendar calendar)
      implements ClockEvent {}

  /**
   * A new appointment was made (hẹn lại). A new due moment on a day off moves to the closing of the
   * next working day.
   */
  record Extended(Instant at, Instant newDue) implements ClockEvent {}

  /** Settlement is done; waiting for the applicant to collect is nobody's time. */
  record Finished(Instant at) implements ClockEvent {}
}
