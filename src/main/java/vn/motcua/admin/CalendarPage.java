package vn.motcua.admin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.CalendarVersion;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.WorkingCalendar;

/**
 * A year of a calendar.
 *
 * @param named dates of the year of which the calendar or its base speaks
 * @param versions its history, newest first
 * @param behind running dossiers that have still to be moved to the newest version
 */
public record CalendarPage(
    CalendarListing calendar,
    int year,
    List<Month> months,
    List<CalendarDay> named,
    List<CalendarVersion> versions,
    int behind) {

  /**
   * A month.
   *
   * @param start weekday of its first day, 1 for Monday
   */
  public record Month(YearMonth month, int start, List<Day> days) {}

  /**
   * A day of a month.
   *
   * @param named whether the calendar speaks of this very date
   */
  public record Day(LocalDate date, DayKind kind, boolean named) {}

  public CalendarPage {
    months = List.copyOf(months);
    named = List.copyOf(named);
    versions = List.copyOf(versions);
  }

  public boolean hasEarlier() {
    return year > Calendars.FIRST_DATE.getYear();
  }

  public boolean hasLater() {
    return year < Calendars.LAST_DATE.getYear();
  }

  static List<Month> months(WorkingCalendar calendar, int year) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
        .toList();
  }

  private static Month month(WorkingCalendar calendar, YearMonth month) {
    List<Day> days =
        month
            .atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .map(date -> new Day(date, calendar.dayKind(date), calendar.named(date).isPresent()))
            .toList();
    return new Month(month, month.atDay(1).getDayOfWeek().getValue(), days);
  }
}
