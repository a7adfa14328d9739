package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.organisation.Agency;

/**
 * The form of a new agency.
 *
 * @param above the one it shall stand under, null at the top
 * @param calendars those it may work by
 */
public record AgencyNewPage(
    AgencyForm form, @Nullable Agency above, List<CalendarListing> calendars) {
  public AgencyNewPage {
    calendars = List.copyOf(calendars);
  }
}
