package vn.motcua.calendar;

import java.time.Instant;

/**
 * One change of a calendar. A change of its base is one too, with the base's reason and author.
 *
 * @param number counted from 1
 * @param author who made it, as people know them
 */
public record CalendarVersion(int number, String reason, String author, Instant madeAt) {}
