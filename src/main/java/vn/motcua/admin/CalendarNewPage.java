package vn.motcua.admin;

import java.util.List;
import vn.motcua.calendar.CalendarListing;

/**
 * The form of a new calendar.
 *
 * @param bases calendars it may extend
 */
public record CalendarNewPage(CalendarForm form, List<CalendarListing> bases) {
  public CalendarNewPage {
    bases = List.copyOf(bases);
  }
}
