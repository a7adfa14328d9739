package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency to enter.
 *
 * @param code electronic identifier under Decision 20/2020
 * @param nameEn empty when it is as the Vietnamese one
 * @param parentId the agency above, null at the top
 * @param areaCode code of its administrative area, null without one
 * @param calendar code of its own working calendar, null to follow the agency above
 * @param validTo last day, of one that is entered for its past
 */
public record NewAgency(
    String code,
    String name,
    String nameEn,
    Agency.Level level,
    @Nullable UUID parentId,
    @Nullable String areaCode,
    @Nullable String calendar,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
