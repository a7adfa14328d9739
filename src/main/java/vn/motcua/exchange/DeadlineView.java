package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadline;

/** A deadline that explains itself. */
record DeadlineView(
    @Nullable Instant dueAt,
    @Nullable Instant originalDueAt,
    Deadline.State state,
    List<Line> explanation) {

  /**
   * @param workingMinutes running total of working minutes counted
   */
  record Line(
      Instant from, @Nullable Instant to, String rule, String vi, String en, long workingMinutes) {}
}
