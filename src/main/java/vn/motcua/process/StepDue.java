package vn.motcua.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Shift;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Until when a step is to be done, and why.
 *
 * @param at the last moment in time
 * @param days the days that count for it, in order
 */
public record StepDue(Instant at, List<Day> days) {
  private static final int DAY_MINUTES = 24 * 60;

  public StepDue {
    days = List.copyOf(days);
  }

  /**
   * What a day adds.
   *
   * @param minutes working minutes of the step that fall on it; 0 on a day off
   * @param total working minutes up to its end
   */
  public record Day(LocalDate date, long minutes, long total) {}

  /**
   * When a step opened at a moment is due: its working minutes later; planned in calendar days,
   * that much later and not before the end of a working day (T6). Null for a step without duration
   * (T15).
   */
  @Rule({"T2", "T6", "T15"})
  public static @Nullable Instant at(Step step, Instant opened, WorkingCalendar calendar) {
    if (step.plannedMinutes() != null) {
      return calendar.addWorkingMinutes(opened, step.plannedMinutes());
    }
    if (step.plannedDays() == null) {
      return null;
    }
    long minutes = step.plannedDays().multiply(BigDecimal.valueOf(DAY_MINUTES)).longValue();
    Instant end = opened.plus(Duration.ofMinutes(minutes));
    LocalDate day = WorkingCalendar.local(end).toLocalDate();
    LocalDate working = calendar.workingDayFrom(day);
    return working.equals(day) ? end : calendar.closing(working);
  }

  /** The same with the days that lead to it; the days are empty when planned in calendar days. */
  public static @Nullable StepDue of(Step step, Instant opened, WorkingCalendar calendar) {
    Instant at = at(step, opened, calendar);
    if (at == null || step.plannedMinutes() == null) {
      return at == null ? null : new StepDue(at, List.of());
    }
    List<Day> days = new ArrayList<>();
    long total = 0;
    LocalDate last = WorkingCalendar.local(at).toLocalDate();
    for (LocalDate day = WorkingCalendar.local(opened).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      long minutes = within(calendar.shifts(day), day, opened, at);
      total += minutes;
      days.add(new Day(day, minutes, total));
    }
    return new StepDue(at, days);
  }

  private static long within(List<Shift> shifts, LocalDate day, Instant from, Instant to) {
    long minutes = 0;
    for (Shift shift : shifts) {
      Instant start = WorkingCalendar.moment(day.atTime(shift.from()));
      Instant end = WorkingCalendar.moment(day.atTime(shift.to()));
      Instant first = start.isBefore(from) ? from : start;
      Instant past = end.isAfter(to) ? to : end;
      minutes += Math.max(0, Duration.between(first, past).toMinutes());
    }
    return minutes;
  }
}
