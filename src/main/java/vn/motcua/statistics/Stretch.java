package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a dossier lay with the office.
 *
 * @param from when it began
 * @param due until when the office had to act; null without limit
 * @param to when the office had acted, or waited for the applicant; null while it lasts
 */
record Stretch(Instant from, @Nullable Instant due, @Nullable Instant to) {
  static Stretch open(Instant from, @Nullable Instant due) {
    return new Stretch(from, due, null);
  }

  Stretch end(Instant at) {
    return new Stretch(from, due, at);
  }

  /** Longer than the limit; never without one. */
  boolean lateAt(Instant moment) {
    return due != null && moment.isAfter(due);
  }

  /** Ends the last of them, when it is open. */
  static void end(List<Stretch> stretches, Instant at) {
    if (!stretches.isEmpty() && stretches.getLast().to() == null) {
      stretches.set(stretches.size() - 1, stretches.getLast().end(at));
    }
  }

  /** Gives the last of them another due date, when it is open. */
  static void move(List<Stretch> stretches, @Nullable Instant due) {
    if (!stretches.isEmpty() && stretches.getLast().to() == null) {
      stretches.set(stretches.size() - 1, open(stretches.getLast().from(), due));
    }
  }
}
