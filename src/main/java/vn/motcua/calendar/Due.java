package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;

/**
 * Where a term ends.
 *
 * @param lastDay its last day as counted, which may be a day off
 * @param at the last moment in time
 */
record Due(LocalDate lastDay, Instant at) {

  @Rule({"T1", "T2", "T3", "T4", "T6"})
  static Due of(Term term, Instant from, WorkingCalendar calendar, LegalRules rules) {
    LocalDate received = WorkingCalendar.local(from).toLocalDate();
    return switch (term.unit()) {
      case SAME_DAY -> closing(sameDay(from, calendar, rules), calendar);
      case WORKING_HOUR -> exactly(calendar.addWorkingMinutes(from, 60L * term.amount()));
      case WORKING_DAY -> closing(calendar.addWorkingDays(received, term.amount()), calendar);
      case CALENDAR_DAY -> closing(received.plusDays(term.amount()), calendar);
      case MONTH -> closing(received.plusMonths(term.amount()), calendar);
    };
  }

  /**
   * The same end after the clock stood still: later by as much of the term's own unit as lay
   * between, the day of the pause counted, the day of the resumption not.
   */
  @Rule("T13")
  Due afterPause(Term.Unit unit, Instant paused, Instant resumed, WorkingCalendar calendar) {
    if (!paused.isBefore(at)) {
      return this;
    }
    LocalDate from = WorkingCalendar.local(paused).toLocalDate();
    LocalDate to = WorkingCalendar.local(resumed).toLocalDate();
    return switch (unit) {
      case WORKING_HOUR ->
          exactly(calendar.addWorkingTime(at, calendar.workingTimeBetween(paused, resumed)));
      case SAME_DAY, WORKING_DAY -> {
        int pause = calendar.workingDaysBetween(from, to);
        yield pause == 0 ? this : closing(calendar.addWorkingDays(lastDay, pause), calendar);
      }
      case CALENDAR_DAY, MONTH -> {
        long pause = ChronoUnit.DAYS.between(from, to);
        yield pause == 0 ? this : closing(lastDay.plusDays(pause), calendar);
      }
    };
  }

  /** A moment that a person promised; on a day off it moves to the next working day's closing. */
  @Rule("T3")
  static Due promised(Instant moment, WorkingCalendar calendar) {
    LocalDate day = WorkingCalendar.local(moment).toLocalDate();
    return calendar.dayKind(day) == DayKind.WORKING ? exactly(moment) : closing(day, calendar);
  }

  /** The day on which something received now is settled "the same day". */
  @Rule("T9")
  static LocalDate sameDay(Instant from, WorkingCalendar calendar, LegalRules rules) {
    LocalDate received = WorkingCalendar.local(from).toLocalDate();
    LocalTime cutoff = rules.time("T9.same-day-cutoff", received);
    return withinDay(from, cutoff, calendar) ? received : calendar.addWorkingDays(received, 1);
  }

  /** Whether a moment is on a working day, not after the cut-off and not after closing. */
  static boolean withinDay(Instant moment, LocalTime cutoff, WorkingCalendar calendar) {
    LocalDateTime local = WorkingCalendar.local(moment);
    LocalDate day = local.toLocalDate();
    return calendar.dayKind(day) == DayKind.WORKING
        && !local.toLocalTime().isAfter(cutoff)
        && moment.isBefore(calendar.closing(day));
  }

  private static Due closing(LocalDate lastDay, WorkingCalendar calendar) {
    return new Due(lastDay, calendar.closing(lastDay));
  }

  private static Due exactly(Instant at) {
    return new Due(WorkingCalendar.local(at).toLocalDate(), at);
  }
}
