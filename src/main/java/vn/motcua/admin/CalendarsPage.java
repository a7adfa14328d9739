package vn.motcua.admin;

import java.util.List;
import vn.motcua.calendar.CalendarListing;

/** Every calendar. */
public record CalendarsPage(List<CalendarListing> calendars) {
  public CalendarsPage {
    calendars = List.copyOf(calendars);
  }
}
