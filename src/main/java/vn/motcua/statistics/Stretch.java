package vn.motcua.statistics;

import java.time.Instant;
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
}
