package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit to enter.
 *
 * @param code capitals and digits, one open unit of an agency at a time
 * @param nameEn empty when it is as the Vietnamese one
 * @param validFrom first day, null since its agency exists
 */
public record NewUnit(
    UUID agencyId, String code, String name, String nameEn, @Nullable LocalDate validFrom) {}
