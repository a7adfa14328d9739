package vn.motcua.organisation;

import java.time.LocalDate;

/**
 * A new name of an agency.
 *
 * @param nameEn empty when it is as the Vietnamese one
 * @param from first day of the name
 * @param decision by which
 */
public record Renaming(String name, String nameEn, LocalDate from, String decision) {}
