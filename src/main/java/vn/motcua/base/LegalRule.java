package vn.motcua.base;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of the law with its dates.
 *
 * @param code rule id and name, "R4.max-supplements"
 * @param value a whole number, a time "15:00" or a word
 * @param validFrom first day in force
 * @param validTo last day in force, null while open
 * @param source decree and article
 */
public record LegalRule(
    String code, String value, LocalDate validFrom, @Nullable LocalDate validTo, String source) {
  boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
