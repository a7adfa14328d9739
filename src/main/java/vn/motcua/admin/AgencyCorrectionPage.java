package vn.motcua.admin;

import java.util.List;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.organisation.Agency;

/**
 * The form that sets right the particulars of an agency.
 *
 * @param calendars those it may work by
 */
public record AgencyCorrectionPage(
    Agency agency, CorrectionForm form, List<CalendarListing> calendars) {
  public AgencyCorrectionPage {
    calendars = List.copyOf(calendars);
  }
}
