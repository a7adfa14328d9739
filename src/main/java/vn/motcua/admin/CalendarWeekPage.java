package vn.motcua.admin;

import vn.motcua.calendar.CalendarListing;

/** The working week of a calendar, to be given other hours from a day on. */
public record CalendarWeekPage(CalendarListing calendar, WeekForm form) {}
