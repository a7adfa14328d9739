package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadline.Line;
import vn.motcua.calendar.Term.Unit;

/** Lines told so far, and the running total of what they counted since the clock last began. */
final class Told {
  private final List<Line> lines = new ArrayList<>();
  private boolean inDays;
  private Duration time = Duration.ZERO;
  private long days;
  private long minutesOfNext;
  private long countedByNext;

  /** From here on the total begins at zero, in the unit of this term. */
  void begin(Unit unit) {
    inDays =
        switch (unit) {
          case WORKING_DAY, CALENDAR_DAY, MONTH -> true;
          case SAME_DAY, WORKING_HOUR -> false;
        };
    time = Duration.ZERO;
    days = 0;
  }

  /**
   * The next line counts this much.
   *
   * @return its whole minutes, such that seconds are not lost on the way from line to line
   */
  long count(long moreDays, Duration moreTime) {
    long before = time.toMinutes();
    time = time.plus(moreTime);
    days += moreDays;
    minutesOfNext = time.toMinutes() - before;
    countedByNext = inDays ? moreDays : minutesOfNext;
    return minutesOfNext;
  }

  void say(Instant from, @Nullable Instant to, String rule, String key, Object... args) {
    long total = inDays ? days : time.toMinutes();
    lines.add(new Line(from, to, rule, key, List.of(args), minutesOfNext, countedByNext, total));
    minutesOfNext = 0;
    countedByNext = 0;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }
}
