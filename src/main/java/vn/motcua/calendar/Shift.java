package vn.motcua.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of office hours within one day (ca làm việc), in whole minutes.
 *
 * @param from first moment of work
 * @param to closing time, after {@code from}
 */
public record Shift(LocalTime from, LocalTime to) {
  public Shift {
    if (!from.isBefore(to) || !wholeMinutes(from) || !wholeMinutes(to)) {
      throw new IllegalArgumentException("not a shift: " + from + "–" + to);
    }
  }

  /** Reads "07:00" and "11:30". */
  public static Shift of(String from, String to) {
    return new Shift(LocalTime.parse(from), LocalTime.parse(to));
  }

  long minutes() {
    return ChronoUnit.MINUTES.between(from, to);
  }

  /** How much of this shift lies before a time of day. */
  Duration before(LocalTime time) {
    if (!time.isAfter(from)) {
      return Duration.ZERO;
    }
    return Duration.between(from, time.isBefore(to) ? time : to);
  }

  private static boolean wholeMinutes(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).equals(time);
  }
}
