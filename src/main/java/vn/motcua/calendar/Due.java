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
    LocalDate received = date(from);
    return switch (term.unit()) {
      case SAME_DAY -> closing(sameDay(from, calendar, rules), calendar);
      case WORKING_HOUR -> exactly(calendar.addWorkingMinutes(from, 60L * term.amount()));
      case WORKING_DAY -> closing(calendar.addWorkingDays(received, term.amount()), calendar);
      case CALENDAR_DAY -> closing(received.plusDays(term.amount()), calendar);
      case MONTH -> closing(received.plusMonths(term.amount()), calendar);
    };
  }

  /**
   * The end of what was left when the clock stopped, counted from when it went on, in the term's
   * own unit: the day on which it stopped is counted, the day on which it went on is not. When the
   * clock stands still both moments differ, at a hand-over between agencies both calendars; an end
   * that was passed already stays.
   *
   * @param then calendar of the agency that had it when the clock stopped
   * @param now calendar of the agency that has it when the clock goes on
   */
  @Rule({"T13", "T14", "T16"})
  Due goesOn(
      Term.Unit unit, Instant stopped, WorkingCalendar then, Instant again, WorkingCalendar now) {
    if (!stopped.isBefore(at)) {
      return this;
    }
    LocalDate from = date(stopped);
    LocalDate to = date(again);
    return switch (unit) {
      case WORKING_HOUR -> exactly(now.addWorkingTime(again, then.workingTimeBetween(stopped, at)));
      case SAME_DAY, WORKING_DAY ->
          notBefore(again, now.addWorkingDays(to, then.workingDaysBetween(from, lastDay)), now);
      case CALENDAR_DAY, MONTH -> {
        long left = Math.max(0, ChronoUnit.DAYS.between(from, lastDay));
        yield notBefore(again, to.plusDays(left), now);
      }
    };
  }

  /** A moment that a person promised; on a day off it moves to the next working day's closing. */
  @Rule("T3")
  static Due promised(Instant moment, WorkingCalendar calendar) {
    LocalDate day = date(moment);
    return calendar.dayKind(day) == DayKind.WORKING ? exactly(moment) : closing(day, calendar);
  }

  /** The day on which something received now is settled "the same day". */
  @Rule("T9")
  static LocalDate sameDay(Instant from, WorkingCalendar calendar, LegalRules rules) {
    LocalDate received = date(from);
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

  /** Closing of a day, or of the working day after it when the day is over already. */
  private static Due notBefore(Instant moment, LocalDate lastDay, WorkingCalendar calendar) {
    Due due = closing(lastDay, calendar);
    return moment.isBefore(due.at())
        ? due
        : new Due(lastDay, calendar.closing(calendar.addWorkingDays(lastDay, 1)));
  }

  private static Due closing(LocalDate lastDay, WorkingCalendar calendar) {
    return new Due(lastDay, calendar.closing(lastDay));
  }

  static Due exactly(Instant at) {
    return new Due(date(at), at);
  }

  static LocalDate date(Instant moment) {
    return WorkingCalendar.local(moment).toLocalDate();
  }
}
