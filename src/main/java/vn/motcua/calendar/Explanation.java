package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.LegalRules;
import vn.motcua.calendar.Deadline.Line;
import vn.motcua.calendar.Term.Unit;

/** Writes down, line by line, how a deadline came about. Keys: {@code calendar.line.…}. */
final class Explanation {
  private final WorkingCalendar calendar;
  private final LegalRules rules;
  private final List<Line> lines = new ArrayList<>();

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
    return List.copyOf(lines);
  }

  void started(Instant at, @Nullable Term term) {
    if (term == null) {
      say(at, at, "T5", "calendar.line.started.no-limit", at);
    } else {
      say(at, at, "T5", "calendar.line.started." + term.unit().word(), at, term.amount());
    }
  }

  /** From where a term that begins now is counted. */
  Stretch begin(Term term, Instant at, Due due) {
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

  /** What counts of a stretch until a moment, and which named days in it do not. */
  void counted(Unit unit, Stretch stretch, LocalDate lastDay, Instant until) {
    if (!stretch.from().isBefore(until)) {
      return;
    }
    switch (unit) {
      case CALENDAR_DAY, MONTH -> calendarDays(stretch, lastDay, until);
      case SAME_DAY, WORKING_HOUR, WORKING_DAY ->
          new CountedTime(calendar, unit, until, lines::add).from(stretch);
    }
  }

  private void calendarDays(Stretch stretch, LocalDate lastDay, Instant until) {
    LocalDate firstDay = stretch.dayBefore().plusDays(1);
    Instant end = start(lastDay.plusDays(1));
    Instant to = until.isBefore(end) ? until : end;
    long days = ChronoUnit.DAYS.between(stretch.dayBefore(), lastDay);
    if (days > 0) {
      long minutes = calendar.workingMinutesBetween(stretch.from(), to);
      count(
          stretch.from(),
          to,
          "T6",
          minutes,
          "calendar.line.counted.calendar-days",
          firstDay,
          lastDay,
          days);
    }
  }

  /** The end of a term, and why it is not the last day that was counted. */
  void due(Unit unit, Due due) {
    LocalDate day = date(due.at());
    if (!day.equals(due.lastDay())) {
      say(start(due.lastDay()), due.at(), "T3", "calendar.line.moved", due.lastDay(), day);
    }
    switch (unit) {
      case WORKING_HOUR -> say(due.at(), due.at(), "T2", "calendar.line.due.moment", due.at());
      case SAME_DAY, WORKING_DAY, CALENDAR_DAY, MONTH ->
          say(due.at(), due.at(), "T4", "calendar.line.due.closing", due.at());
    }
  }

  /** New appointments, each followed by what it leaves untouched. */
  void promised(Due original, List<Due> promises) {
    for (Due promise : promises) {
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

  void paused(Instant from, @Nullable Instant to) {
    if (to == null) {
      say(from, null, "T13", "calendar.line.paused.open", from);
    } else {
      say(from, to, "T13", "calendar.line.paused", from, to);
    }
  }

  Stretch resumed(Instant at) {
    say(at, at, "T13", "calendar.line.resumed", at);
    return new Stretch(at, date(at));
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
    return calendar.shifts(day).stream()
        .map(shift -> WorkingCalendar.moment(day.atTime(shift.from())))
        .filter(opening -> opening.isAfter(closed))
        .findFirst()
        .orElseGet(() -> calendar.opening(calendar.addWorkingDays(day, 1)));
  }

  private void say(Instant from, @Nullable Instant to, String rule, String key, Object... args) {
    lines.add(new Line(from, to, rule, key, List.of(args), 0));
  }

  private void count(
      Instant from, Instant to, String rule, long minutes, String key, Object... args) {
    lines.add(new Line(from, to, rule, key, List.of(args), minutes));
  }

  private static LocalDate date(Instant moment) {
    return WorkingCalendar.local(moment).toLocalDate();
  }

  private static Instant start(LocalDate day) {
    return WorkingCalendar.moment(day.atStartOfDay());
  }
}
