package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an officer holds a post for a time.
 *
 * @param basis OWN for the main officer, BACKUP for a backup
 * @param from first day
 * @param to last day, null while open
 */
public record Holding(
    UUID id,
    UUID postId,
    UUID officerId,
    String officerName,
    HeldPost.Basis basis,
    LocalDate from,
    @Nullable LocalDate to) {
  Period period() {
    return new Period(from, to);
  }
}
