package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Shift;

/**
 * A day as it is, and the form to say it anew.
 *
 * @param said what the calendar or its base says of this very date, null when nothing
 */
public record CalendarDayPage(
    CalendarListing calendar,
    LocalDate date,
    DayKind kind,
    List<Shift> shifts,
    @Nullable CalendarDay said,
    DayForm form) {
  public CalendarDayPage {
    shifts = List.copyOf(shifts);
  }

  /** Office hours in words: "07:00–11:30, 13:30–17:00". */
  public String hours() {
    return OfficeHours.write(shifts);
  }
}
