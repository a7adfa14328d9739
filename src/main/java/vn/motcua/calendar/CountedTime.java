package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Deadline.Line;
import vn.motcua.calendar.Term.Unit;

/**
 * Explains a stretch of working time: plain stretches are summed up, weekly rest days pass unsaid,
 * and every day that the calendar names (a holiday, a swap, a half day) has its say.
 */
@Rule("T5")
final class CountedTime {
  private final WorkingCalendar calendar;
  private final Unit unit;
  private final Instant until;
  private final Consumer<Line> lines;

  CountedTime(WorkingCalendar calendar, Unit unit, Instant until, Consumer<Line> lines) {
    this.calendar = calendar;
    this.unit = unit;
    this.until = until;
    this.lines = lines;
  }

  void from(Explanation.Stretch stretch) {
    Explanation.Stretch rest = stretch;
    for (List<CalendarDay> days : sayings(stretch)) {
      plain(rest, earlier(start(days.getFirst().date()), until));
      named(days, rest.from());
      LocalDate last = days.getLast().date();
      rest = new Explanation.Stretch(start(last.plusDays(1)), last);
    }
    plain(rest, until);
  }

  /** Named days of the stretch; days off of one name with no working day between stay together. */
  private List<List<CalendarDay>> sayings(Explanation.Stretch stretch) {
    List<List<CalendarDay>> sayings = new ArrayList<>();
    for (CalendarDay day : calendar.named(date(stretch.from()), date(until))) {
      if (!sayings.isEmpty() && belongsTo(sayings.getLast().getLast(), day)) {
        sayings.getLast().add(day);
      } else {
        sayings.add(new ArrayList<>(List.of(day)));
      }
    }
    return sayings;
  }

  private boolean belongsTo(CalendarDay before, CalendarDay day) {
    return day.kind() != DayKind.WORKING
        && day.kind() == before.kind()
        && day.name().equals(before.name())
        && calendar.workingDaysBetween(before.date(), day.date()) == 0;
  }

  private void named(List<CalendarDay> days, Instant from) {
    CalendarDay first = days.getFirst();
    LocalDate last = days.getLast().date();
    Bilingual name = new Bilingual(first.name(), first.nameEn());
    Instant begin = later(from, start(first.date()));
    Instant end = start(last.plusDays(1));
    if (first.kind() == DayKind.WORKING) {
      Instant to = earlier(end, until);
      long minutes = calendar.workingMinutesBetween(begin, to);
      say(begin, to, minutes, "calendar.line.worked", first.date(), name);
    } else if (days.size() == 1) {
      say(begin, end, 0, "calendar.line.skipped.day", last, name);
    } else {
      say(begin, end, 0, "calendar.line.skipped.days", first.date(), last, name);
    }
  }

  private void plain(Explanation.Stretch stretch, Instant to) {
    long minutes = calendar.workingMinutesBetween(stretch.from(), to);
    if (minutes <= 0) {
      return;
    }
    LocalDate lastDay = date(to.minusNanos(1));
    int days = calendar.workingDaysBetween(stretch.dayBefore(), lastDay);
    if (unit == Unit.WORKING_DAY && days > 0) {
      LocalDate first = calendar.addWorkingDays(stretch.dayBefore(), 1);
      LocalDate last = calendar.addWorkingDays(lastDay.plusDays(1), -1);
      if (days == 1) {
        say(stretch.from(), to, minutes, "calendar.line.counted.day", last);
      } else {
        say(stretch.from(), to, minutes, "calendar.line.counted.days", first, last, days);
      }
    } else {
      Instant begin = firstWorkedMoment(stretch.from());
      Instant end = lastWorkedMoment(stretch.from(), to);
      long hours = minutes / 60;
      say(begin, end, minutes, "calendar.line.counted.time", begin, end, hours, minutes % 60);
    }
  }

  private Instant firstWorkedMoment(Instant from) {
    return calendar.addWorkingTime(from, Duration.ofNanos(1)).minusNanos(1);
  }

  private Instant lastWorkedMoment(Instant from, Instant to) {
    return calendar.addWorkingTime(from, calendar.workingTimeBetween(from, to));
  }

  private void say(Instant from, Instant to, long minutes, String key, Object... args) {
    lines.accept(new Line(from, to, "T5", key, List.of(args), minutes));
  }

  private static LocalDate date(Instant moment) {
    return WorkingCalendar.local(moment).toLocalDate();
  }

  private static Instant start(LocalDate day) {
    return WorkingCalendar.moment(day.atStartOfDay());
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
