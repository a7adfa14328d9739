package vn.motcua.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.sql.ReferenceData;

/** The calendars of a test's database, for tests of other modules without Spring. */
public final class TestCalendars {
  private TestCalendars() {}

  public static Calendars of(JdbcClient jdbc) {
    return new Calendars(
        new CalendarStore(jdbc),
        new TimetableStore(jdbc),
        new OfficeClock(),
        event -> {},
        new ReferenceData(jdbc));
  }
}
