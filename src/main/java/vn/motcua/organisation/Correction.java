package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What was entered wrongly about an agency and never was so; a new name is a {@link Renaming}.
 *
 * @param nameEn empty when it is as the Vietnamese one
 * @param areaCode code of its administrative area, null without one
 * @param calendar code of its own working calendar, null to follow the agency above
 */
public record Correction(
    String name, String nameEn, @Nullable String areaCode, @Nullable String calendar) {}
