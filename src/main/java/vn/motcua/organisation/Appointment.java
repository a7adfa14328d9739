package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer put on a post.
 *
 * @param from first day
 * @param to last day, null for an open time
 */
public record Appointment(UUID postId, UUID officerId, LocalDate from, @Nullable LocalDate to) {
  Period period() {
    return new Period(from, to);
  }
}
