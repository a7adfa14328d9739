package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency (cơ quan) that settles dossiers or stands above those that do.
 *
 * @param code electronic identifier under Decision 20/2020 ("H24.31.10813")
 * @param parentId the agency above, null at the top
 * @param areaCode code of its administrative area (General Statistics Office), null without one
 * @param calendar code of its own working calendar, null when it follows the agency above
 * @param validFrom first day
 * @param validTo last day, null while it exists
 */
public record Agency(
    UUID id,
    String code,
    String name,
    String nameEn,
    Level level,
    @Nullable UUID parentId,
    @Nullable String areaCode,
    @Nullable String calendar,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Tier of government (cấp hành chính); there are no districts since 1 July 2025. */
  public enum Level {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE
  }

  /** Whether the agency exists on a day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
