package vn.motcua.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was handed in for a subject. One paper code may have several: two originals and a
 * copy are two of these, and so are two files.
 *
 * @param subject what it was handed in for (a dossier)
 * @param number within the subject, from 1, never used again
 * @param digitised there is paper, and {@code given.file} is its image
 * @param removedAt when it stopped counting because another took its place or it was given back;
 *     null while it counts
 */
public record Paper(
    UUID subject,
    int number,
    GivenPaper given,
    boolean digitised,
    UUID addedBy,
    Instant addedAt,
    @Nullable Instant removedAt) {

  public String code() {
    return given.code();
  }

  public @Nullable UUID file() {
    return given.file();
  }
}
