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
 * @param term what the clock runs to; null before it has started and when there is no limit
 * @param lines the explanation, in the order of events
 */
public record Deadline(
    @Nullable Instant dueAt,
    @Nullable Instant originalDueAt,
    State state,
    @Nullable Term term,
    List<Line> lines) {

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
   * @param counted how much of the term this stretch uses up, in the term's own unit: working days,
   *     calendar days (of a month, too) or working minutes; 0 for what does not count
   * @param total the same from where the clock last began up to the end of this line
   */
  public record Line(
      Instant from,
      @Nullable Instant to,
      String rule,
      String key,
      List<Object> args,
      long runningMinutes,
      long counted,
      long total) {
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

  /** Message key of a line's running total in words; null where there is no term. */
  public @Nullable String totalKey() {
    return switch (term == null ? null : term.unit()) {
      case null -> null;
      case WORKING_DAY -> "calendar.total.days.working";
      case CALENDAR_DAY, MONTH -> "calendar.total.days.calendar";
      case SAME_DAY, WORKING_HOUR -> "calendar.total.time";
    };
  }

  /** Arguments of {@link #totalKey}. */
  public Object[] totalArgs(Line line) {
    return switch (term == null ? Term.Unit.WORKING_HOUR : term.unit()) {
      case WORKING_DAY, CALENDAR_DAY, MONTH -> new Object[] {line.total()};
      case SAME_DAY, WORKING_HOUR -> new Object[] {line.total() / 60, line.total() % 60};
    };
  }
}
