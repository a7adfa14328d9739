package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;

/**
 * When something is due (hạn giải quyết), and why.
 *
 * @param dueAt the last moment in time; null while the clock has not started or stands still, and
 *     when there is no limit
 * @param originalDueAt the same before any new appointment: what statistics of lateness go by
 * @param lines the explanation, in the order of events
 */
public record Deadline(
    @Nullable Instant dueAt, @Nullable Instant originalDueAt, State state, List<Line> lines) {

  /** Where the clock stands. */
  public enum State {
    NOT_STARTED,
    RUNNING,
    PAUSED,
    ENDED
  }

  /**
   * One line of the explanation. Lines that count do not overlap: their minutes add up.
   *
   * @param from first moment it speaks of
   * @param to the moment at which that ends, null while open
   * @param rule id of the rule it follows, as in docs/rules.md
   * @param key message key, in every language
   * @param args arguments of the message: whole numbers, texts, days, times of day and moments
   * @param runningMinutes working minutes of this stretch that count; 0 for what does not count
   */
  public record Line(
      Instant from,
      @Nullable Instant to,
      String rule,
      String key,
      List<Object> args,
      long runningMinutes) {
    public Line {
      args = List.copyOf(args);
    }
  }

  public Deadline {
    lines = List.copyOf(lines);
  }

  /** Whether the clock still runs although it should have stopped. */
  @Rule("T15")
  public boolean overdueAt(Instant now) {
    return state == State.RUNNING && dueAt != null && now.isAfter(dueAt);
  }

  /**
   * Whether something done at this moment is late to statistics: a new appointment heals nothing.
   */
  @Rule("T17")
  public boolean lateAt(Instant moment) {
    return originalDueAt != null && moment.isAfter(originalDueAt);
  }
}
