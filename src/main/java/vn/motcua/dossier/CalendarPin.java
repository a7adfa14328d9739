package vn.motcua.dossier;

import vn.motcua.calendar.WorkingCalendar;

/**
 * The version of a calendar on which a due date stands. It changes at acceptance, when another
 * agency gets the dossier, and when a change of the calendar has been carried over to the dossier.
 */
public record CalendarPin(String code, int version) {
  /** A calendar as it is. */
  public static CalendarPin of(WorkingCalendar calendar) {
    return new CalendarPin(calendar.code(), Math.toIntExact(calendar.version()));
  }
}
