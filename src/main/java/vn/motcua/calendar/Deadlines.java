package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;

/**
 * The arithmetic of time limits. Pure: the same calendar, rules and events give the same answer for
 * ever.
 */
public final class Deadlines {
  private Deadlines() {}

  /**
   * Where a time limit stands after these events, in the order in which they happened. An event
   * said to be earlier than the one before it (two machines' clocks) counts as simultaneous with
   * it.
   *
   * <p>Waiting for a supplement ends in {@link ClockEvent.Restarted} (the whole term anew, which is
   * the law) or in {@link ClockEvent.Resumed} (the term is longer by the pause, which special laws
   * say).
   *
   * @throws IllegalArgumentException when an event cannot follow: the clock starts once, pauses
   *     only while it runs, and after its end nothing happens
   */
  public static Deadline of(WorkingCalendar calendar, LegalRules rules, List<ClockEvent> events) {
    ClockFold fold = new ClockFold(calendar, rules);
    events.forEach(fold::apply);
    return fold.deadline();
  }

  /** A term that starts at a moment and runs undisturbed. */
  public static Deadline of(WorkingCalendar calendar, LegalRules rules, Instant from, Term term) {
    return of(calendar, rules, List.of(new ClockEvent.Started(from, term)));
  }

  /** Where an undisturbed term ends, without the explanation. */
  public static Instant due(WorkingCalendar calendar, LegalRules rules, Instant from, Term term) {
    return Due.of(term, from, calendar, rules).at();
  }

  /**
   * By when a dossier received at a moment passes to the agency that settles it: by closing of the
   * same day; received after the cut-off or while the office is closed for the day, at the opening
   * of the next working day.
   */
  @Rule({"T8", "R11"})
  public static Deadline transferBy(WorkingCalendar calendar, LegalRules rules, Instant received) {
    LocalDate day = WorkingCalendar.local(received).toLocalDate();
    LocalTime cutoff = rules.time("R11.transfer-cutoff", day);
    boolean today = Due.withinDay(received, cutoff, calendar);
    Instant due = today ? calendar.closing(day) : calendar.opening(calendar.addWorkingDays(day, 1));
    Explanation explanation = new Explanation(calendar, rules);
    explanation.transfer(received, due, today, cutoff);
    return new Deadline(due, due, Deadline.State.RUNNING, explanation.lines());
  }

  /**
   * By when a dossier filed online at a moment is accepted, refused or sent back for correction.
   */
  @Rule({"T12", "R10"})
  public static Deadline acceptBy(WorkingCalendar calendar, LegalRules rules, Instant filed) {
    LocalDate day = WorkingCalendar.local(filed).toLocalDate();
    int hours = rules.number("R10.acceptance-hours", day);
    Term term = new Term(hours, Term.Unit.WORKING_HOUR);
    Due due = Due.of(term, filed, calendar, rules);
    Explanation explanation = new Explanation(calendar, rules);
    explanation.acceptance(filed, hours);
    Explanation.Stretch stretch = explanation.begin(term, filed, due);
    explanation.counted(term.unit(), stretch, due.lastDay(), due.at());
    explanation.due(term.unit(), due);
    return new Deadline(due.at(), due.at(), Deadline.State.RUNNING, explanation.lines());
  }
}
