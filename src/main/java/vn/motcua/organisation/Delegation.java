package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post lent by its main officer to another for a time (ủy quyền).
 *
 * @param from first day
 * @param to last day
 * @param revokedAt when it was taken back, null while it stands
 */
public record Delegation(
    UUID id,
    UUID postId,
    UUID fromId,
    String fromName,
    UUID toId,
    String toName,
    LocalDate from,
    LocalDate to,
    String reason,
    @Nullable Instant revokedAt) {
  Period period() {
    return new Period(from, to);
  }
}
