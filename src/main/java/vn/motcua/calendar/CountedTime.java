package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Rule;
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
  private final Told lines;

  CountedTime(WorkingCalendar calendar, Unit unit, Instant until, Told lines) {
    this.calendar = calendar;
    this.unit = unit;
    this.until = until;
    this.lines = lines;
  }

  void from(Explanation.Stretch stretch) {
    Explanation.Stretch rest = stretch;
    for (List<CalendarDay> days : sayings(stretch)) {
      LocalDate first = days.getFirst().date();
      plain(rest, earlier(start(first), until), first.minusDays(1));
      named(days, rest.from());
      LocalDate last = days.getLast().date();
      rest = new Explanation.Stretch(start(last.plusDays(1)), last);
    }
    plain(rest, until, date(until));
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
    if (calendar.dayKind(first.date()) == DayKind.WORKING) {
      Instant to = earlier(end, until);
      lines.count(1, calendar.workingTimeBetween(begin, to));
      lines.say(begin, to, "T5", "calendar.line.worked", first.date(), name);
    } else if (days.size() == 1) {
      lines.say(begin, end, "T5", "calendar.line.skipped.day", last, name);
    } else {
      lines.say(begin, end, "T5", "calendar.line.skipped.days", first.date(), last, name);
    }
  }

  private void plain(Explanation.Stretch stretch, Instant to, LocalDate lastDay) {
    Duration time = calendar.workingTimeBetween(stretch.from(), to);
    if (unit == Unit.WORKING_DAY) {
      int days = calendar.workingDaysBetween(stretch.dayBefore(), lastDay);
      if (days > 0) {
        lines.count(days, time);
        LocalDate last = calendar.addWorkingDays(lastDay.plusDays(1), -1);
        if (days == 1) {
          lines.say(stretch.from(), to, "T5", "calendar.line.counted.day", last);
        } else {
          LocalDate first = calendar.addWorkingDays(stretch.dayBefore(), 1);
          lines.say(stretch.from(), to, "T5", "calendar.line.counted.days", first, last, days);
        }
      }
    } else if (time.isPositive()) {
      Instant begin = calendar.addWorkingTime(stretch.from(), Duration.ofNanos(1)).minusNanos(1);
      Instant end = calendar.addWorkingTime(stretch.from(), time);
      long minutes = lines.count(0, time);
      lines.say(
          begin, end, "T5", "calendar.line.counted.time", begin, end, minutes / 60, minutes % 60);
    }
  }

  private static LocalDate date(Instant moment) {
    return Due.date(moment);
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
