package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A delegation to enter.
 *
 * @param from first day, today or later
 * @param to last day
 * @param reason as written in the decision or the leave
 */
public record NewDelegation(
    UUID postId, UUID fromId, UUID toId, LocalDate from, LocalDate to, String reason) {
  Period period() {
    return new Period(from, to);
  }
}
