package vn.motcua.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.organisation.Agencies;

/** Working calendars of agencies, each looked up once for a batch. */
final class OfficeHours {
  private final Calendars calendars;
  private final Agencies agencies;
  private final Map<UUID, WorkingCalendar> known = new HashMap<>();

  OfficeHours(Calendars calendars, Agencies agencies) {
    this.calendars = calendars;
    this.agencies = agencies;
  }

  WorkingCalendar of(UUID agency) {
    return known.computeIfAbsent(agency, id -> calendars.get(agencies.calendarOf(id)));
  }
}
