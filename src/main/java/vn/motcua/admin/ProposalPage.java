package vn.motcua.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.Shift;
import vn.motcua.dossier.ReschedulingPreview.Preview;

/**
 * A change of a calendar before it is confirmed, and the due dates that it would move.
 *
 * @param preview null when the calendar has changed since, or the change was confirmed already
 * @param number page of the moved dates, from 1
 */
public record ProposalPage(
    CalendarListing calendar, CalendarProposal proposal, @Nullable Preview preview, int number) {
  static final int PAGE = 50;

  public String path() {
    return "/admin/calendars/" + calendar.code();
  }

  /** The dates that move, on this page. */
  public List<vn.motcua.dossier.ReschedulingPreview.Shift> shifts() {
    return preview == null
        ? List.of()
        : preview.shifts().stream().skip((number - 1L) * PAGE).limit(PAGE).toList();
  }

  public boolean more() {
    return preview != null && preview.shifts().size() > (long) number * PAGE;
  }

  /** The single dates that change; empty when the week does. */
  public List<DayChange> days() {
    return proposal.change() instanceof CalendarChange.Days(List<DayChange> days)
        ? days
        : List.of();
  }

  /** From when the week has other hours; null when it has not. */
  public @Nullable LocalDate from() {
    return proposal.change() instanceof CalendarChange.Week week ? week.from() : null;
  }

  /** Hours of a weekday as they would be; empty for a day of rest. */
  public String hours(DayOfWeek day) {
    Map<DayOfWeek, List<Shift>> week =
        proposal.change() instanceof CalendarChange.Week change ? change.week() : Map.of();
    return OfficeHours.write(week.getOrDefault(day, List.of()));
  }
}
