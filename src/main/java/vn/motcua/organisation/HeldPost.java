package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post that an officer may act for.
 *
 * @param from first day
 * @param to last day, null while open
 */
public record HeldPost(Post post, Basis basis, LocalDate from, @Nullable LocalDate to) {
  /** Why the officer may act for the post. */
  public enum Basis {
    /** Main officer of the post. */
    OWN,
    /** Backup (người dự phòng) of the post. */
    BACKUP,
    /** Lent by its holder for a time (ủy quyền). */
    DELEGATED
  }
}
