package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    return new Deadline(due, due, Deadline.State.RUNNING, null, explanation.lines());
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
    return new Deadline(due.at(), due.at(), Deadline.State.RUNNING, term, explanation.lines());
  }

  /**
   * From when a special law counts what arrived at a moment: arrivals after hours and on days off
   * from a fixed time on the next working day, those shortly before closing from its opening.
   */
  @Rule("T11")
  static Instant countedFrom(WorkingCalendar calendar, LegalRules rules, Instant received) {
    LocalDateTime local = WorkingCalendar.local(received);
    LocalDate day = local.toLocalDate();
    LocalDate next = calendar.addWorkingDays(day, 1);
    if (calendar.dayKind(day) != DayKind.WORKING
        || local.toLocalTime().isAfter(rules.time("T11.day-ends", day))) {
      return WorkingCalendar.moment(next.atTime(rules.time("T11.day-begins", day)));
    }
    Duration last = Duration.ofMinutes(rules.number("T11.last-minutes", day));
    boolean early = received.isBefore(calendar.closing(day).minus(last));
    return early ? received : calendar.opening(next);
  }

  /** The last moment to ask for a supplement of a dossier that the clock of which began. */
  @Rule("R5")
  public static Instant supplementBy(WorkingCalendar calendar, LegalRules rules, Instant started) {
    LocalDate day = Due.date(started);
    return calendar.closing(calendar.addWorkingDays(day, rules.number("R5.supplement-days", day)));
  }

  /**
   * The last moment to announce that a due moment will not be kept: days of the calendar before it.
   *
   * @param rulesDay the day whose law applies to the dossier
   */
  @Rule("R17")
  public static Instant noticeBy(LegalRules rules, LocalDate rulesDay, Instant due) {
    return due.minus(Duration.ofDays(rules.number("R17.notice-days", rulesDay)));
  }

  /**
   * Until when an answer to a supplement request is waited for; after that the dossier can be
   * closed. The day of the request is not counted.
   *
   * @param days working days to wait
   */
  @Rule("R23")
  public static Instant silentUntil(WorkingCalendar calendar, Instant asked, int days) {
    return calendar.closing(calendar.addWorkingDays(Due.date(asked), days));
  }
}
