package vn.motcua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason to pay less of a fee or nothing (miễn, giảm).
 *
 * @param reason stable key that an applicant claims ("poor-household"); the same reason has the
 *     same key in every procedure
 * @param name Vietnamese wording shown to the applicant
 * @param nameEn English wording; empty when nobody has written one
 * @param percent share of the fee that is waived, 1 to 100
 * @param evidence the paper or look-up that proves the reason
 * @param validFrom first day in force, null: as long as the fee
 * @param validTo last day in force, null: as long as the fee
 * @param source legal source, null: that of the fee
 */
public record Exemption(
    String reason,
    String name,
    String nameEn,
    int percent,
    String evidence,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String source) {
  public Exemption {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("exemption of " + percent + " %");
    }
  }

  boolean inForce(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
