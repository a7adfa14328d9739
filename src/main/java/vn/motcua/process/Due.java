package vn.motcua.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.WorkingCalendar;

/**
 * When a timer is due.
 *
 * @param worked whether what is left of it counts in working time, else in hours of the day
 */
record Due(Instant at, boolean worked) {
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int LENGTH_OF_DATE = 10;

  /**
   * @param from when the token came there
   * @throws RuleRefusal when the fact that holds its date is not known
   */
  static Due of(
      Event event,
      Trigger.Timer timer,
      Instant from,
      Map<String, Object> facts,
      WorkingCalendar calendar) {
    return switch (timer) {
      case Trigger.Worked worked ->
          new Due(calendar.addWorkingMinutes(from, worked.minutes()), true);
      case Trigger.Passed passed -> new Due(from.plus(Duration.ofMinutes(minutes(passed))), false);
      case Trigger.Until until -> {
        if (!(facts.get(until.fact()) instanceof String text)) {
          throw new RuleRefusal(
              Refused.of("", "process.refused.facts", event.named(), until.fact()));
        }
        yield new Due(
            text.length() == LENGTH_OF_DATE
                ? calendar.opening(LocalDate.parse(text))
                : Instant.parse(text),
            false);
      }
    };
  }

  private static long minutes(Trigger.Passed passed) {
    return passed.days().multiply(BigDecimal.valueOf(MINUTES_OF_DAY)).longValue();
  }

  /** Minutes that are left, 0 when none. */
  long left(Instant now, WorkingCalendar calendar) {
    if (!at.isAfter(now)) {
      return 0;
    }
    return worked ? calendar.workingMinutesBetween(now, at) : Duration.between(now, at).toMinutes();
  }

  /** Due so many minutes from now. */
  static Due in(long left, boolean worked, Instant now, WorkingCalendar calendar) {
    return new Due(
        worked ? calendar.addWorkingMinutes(now, left) : now.plus(Duration.ofMinutes(left)),
        worked);
  }
}
