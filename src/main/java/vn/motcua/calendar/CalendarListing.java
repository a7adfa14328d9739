package vn.motcua.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A calendar by name.
 *
 * @param base code of the calendar it extends
 * @param version number of its newest version
 */
public record CalendarListing(
    String code, String name, String nameEn, @Nullable String base, int version) {}
