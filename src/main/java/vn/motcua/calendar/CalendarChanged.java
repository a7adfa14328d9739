package vn.motcua.calendar;

/**
 * A calendar, and with it every calendar that extends it, has a new version; published inside the
 * transaction of the change.
 */
public record CalendarChanged(String code) {}
