package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRules;
import vn.motcua.calendar.ClockEvent.Paused.Cause;
import vn.motcua.calendar.Deadline.Line;
import vn.motcua.calendar.Term.Unit;

/** Writes down, line by line, how a deadline came about. Keys: {@code calendar.line.…}. */
final class Explanation {
  private final LegalRules rules;
  private final Told lines = new Told();
  private WorkingCalendar calendar;

  /**
   * A time during which a clock runs.
   *
   * @param from its first moment
   * @param dayBefore the day after which its days are counted
   */
  record Stretch(Instant from, LocalDate dayBefore) {}

  Explanation(WorkingCalendar calendar, LegalRules rules) {
    this.calendar = calendar;
    this.rules = rules;
  }

  List<Line> lines() {
    return lines.lines();
  }

  void filedElsewhere(Instant at, Bilingual agency) {
    say(at, at, "R12", "calendar.line.filed-elsewhere", at, agency);
  }

  void started(Instant at, @Nullable Term term) {
    if (term == null) {
      say(at, at, "T5", "calendar.line.started.no-limit", at);
    } else {
      say(at, at, "T5", "calendar.line.started." + term.unit().word(), at, term.amount());
    }
  }

  /** A late arrival counts as received at another moment. */
  void countedFrom(Instant received, Instant counted) {
    say(received, counted, "T11", "calendar.line.late-arrival", counted);
  }

  /** From where a term that begins now is counted. */
  Stretch begin(Term term, Instant at, Due due) {
    lines.begin(term.unit());
    LocalDate day = date(at);
    LocalDate nextDay = day.plusDays(1);
    return switch (term.unit()) {
      case WORKING_DAY, CALENDAR_DAY, MONTH -> {
        say(at, start(nextDay), "T1", "calendar.line.first-day", day);
        yield new Stretch(start(nextDay), day);
      }
      case WORKING_HOUR -> {
        if (calendar.isOpen(at)) {
          say(at, at, "T2", "calendar.line.from-moment");
        } else {
          Instant opening = nextOpening(at);
          say(at, opening, "T2", "calendar.line.from-opening", opening);
        }
        yield new Stretch(at, day);
      }
      case SAME_DAY -> {
        LocalTime cutoff = rules.time("T9.same-day-cutoff", day);
        boolean today = due.lastDay().equals(day);
        say(
            at,
            due.at(),
            "T9",
            today ? "calendar.line.same-day.today" : "calendar.line.same-day.next",
            cutoff);
        yield today
            ? new Stretch(at, day.minusDays(1))
            : new Stretch(start(due.lastDay()), due.lastDay().minusDays(1));
      }
    };
  }

  /**
   * What counts of a stretch until a moment, and which named days in it do not; nothing counts
   * after the last day, even when the term ends later because that day was off or over.
   */
  void counted(Unit unit, Stretch stretch, LocalDate lastDay, Instant until) {
    Instant end = start(lastDay.plusDays(1));
    Instant to = until.isBefore(end) ? until : end;
    if (!any(unit, stretch, lastDay, to)) {
      return;
    }
    switch (unit) {
      case CALENDAR_DAY, MONTH -> calendarDays(stretch, lastDay, to);
      case SAME_DAY, WORKING_HOUR, WORKING_DAY ->
          new CountedTime(calendar, unit, to, lines).from(stretch);
    }
  }

  /** A day counts from its first moment on, an hour when it is over. */
  private static boolean any(Unit unit, Stretch stretch, LocalDate lastDay, Instant to) {
    return switch (unit) {
      case WORKING_DAY, CALENDAR_DAY, MONTH ->
          !to.isBefore(stretch.from()) && lastDay.isAfter(stretch.dayBefore());
      case SAME_DAY, WORKING_HOUR -> stretch.from().isBefore(to);
    };
  }

  private void calendarDays(Stretch stretch, LocalDate lastDay, Instant to) {
    LocalDate firstDay = stretch.dayBefore().plusDays(1);
    long days = ChronoUnit.DAYS.between(stretch.dayBefore(), lastDay);
    if (days > 0) {
      lines.count(days, calendar.workingTimeBetween(stretch.from(), to));
      say(stretch.from(), to, "T6", "calendar.line.counted.calendar-days", firstDay, lastDay, days);
    }
  }

  /** The end of a term, and why it is not the last day that was counted. */
  void due(Unit unit, Due due) {
    LocalDate day = date(due.at());
    if (!day.equals(due.lastDay())) {
      boolean over = calendar.dayKind(due.lastDay()) == DayKind.WORKING;
      String key = over ? "calendar.line.moved.over" : "calendar.line.moved";
      say(start(due.lastDay()), due.at(), "T3", key, due.lastDay(), day);
    }
    switch (unit) {
      case WORKING_HOUR -> say(due.at(), due.at(), "T2", "calendar.line.due.moment", due.at());
      case SAME_DAY, WORKING_DAY, CALENDAR_DAY, MONTH ->
          say(due.at(), due.at(), "T4", "calendar.line.due.closing", due.at());
    }
  }

  /** New appointments, each followed by what it leaves untouched. */
  void appointed(Due original, List<Due> appointments) {
    for (Due promise : appointments) {
      if (!date(promise.at()).equals(promise.lastDay())) {
        say(
            start(promise.lastDay()),
            promise.at(),
            "T3",
            "calendar.line.moved",
            promise.lastDay(),
            date(promise.at()));
      }
      say(promise.at(), promise.at(), "R18", "calendar.line.extended", promise.at());
      say(original.at(), original.at(), "T17", "calendar.line.extended.original", original.at());
    }
  }

  void paused(Cause cause, Instant from, @Nullable Instant to) {
    String rule = cause == Cause.OBLIGATION ? "T14" : "T13";
    String key = "calendar.line.paused." + cause.name().toLowerCase(Locale.ROOT);
    if (to == null) {
      say(from, null, rule, key + ".open", from);
    } else {
      say(from, to, rule, key, from, to);
    }
  }

  Stretch resumed(Unit unit, Cause cause, Instant at) {
    say(at, at, cause == Cause.OBLIGATION ? "T14" : "T13", "calendar.line.resumed", at);
    return goingOn(unit, at);
  }

  /** From here on another agency's calendar counts. */
  Stretch transferred(Unit unit, Instant at, Bilingual agency, WorkingCalendar next) {
    transferred(at, agency, next);
    return goingOn(unit, at);
  }

  void transferred(Instant at, Bilingual agency, WorkingCalendar next) {
    calendar = next;
    say(at, at, "T16", "calendar.line.transferred", at, agency, next.code());
  }

  /** Days go on with the next day, hours at once. */
  private Stretch goingOn(Unit unit, Instant at) {
    LocalDate day = date(at);
    return switch (unit) {
      case WORKING_DAY, CALENDAR_DAY, MONTH -> new Stretch(start(day.plusDays(1)), day);
      case SAME_DAY, WORKING_HOUR -> new Stretch(at, day);
    };
  }

  void promise(Promise promise, Instant received, Instant due) {
    LocalDateTime local = WorkingCalendar.local(received);
    String key = promise.sameDay(local, calendar) ? "today" : "next";
    say(due, due, "T10", "calendar.line.promise." + key, promise.name(), promise.cutoff(), due);
  }

  void restarted(Instant at) {
    say(at, at, "R6", "calendar.line.restarted", at);
  }

  void finished(Instant at) {
    say(at, at, "T15", "calendar.line.finished", at);
  }

  void transfer(Instant received, Instant due, boolean today, LocalTime cutoff) {
    say(
        received,
        due,
        "T8",
        today ? "calendar.line.transfer.today" : "calendar.line.transfer.next",
        cutoff,
        due);
  }

  void acceptance(Instant filed, int hours) {
    say(filed, filed, "T12", "calendar.line.acceptance", filed, hours);
  }

  private Instant nextOpening(Instant closed) {
    LocalDate day = calendar.workingDayFrom(date(closed));
    for (Shift shift : calendar.shifts(day)) {
      Instant opening = WorkingCalendar.moment(day.atTime(shift.from()));
      if (opening.isAfter(closed)) {
        return opening;
      }
    }
    return calendar.opening(calendar.addWorkingDays(day, 1));
  }

  private void say(Instant from, @Nullable Instant to, String rule, String key, Object... args) {
    lines.say(from, to, rule, key, args);
  }

  private static LocalDate date(Instant moment) {
    return WorkingCalendar.local(moment).toLocalDate();
  }

  private static Instant start(LocalDate day) {
    return WorkingCalendar.moment(day.atStartOfDay());
  }
}
