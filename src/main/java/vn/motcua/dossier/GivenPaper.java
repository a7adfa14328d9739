package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;

/**
 * A paper as it was handed in or uploaded.
 *
 * @param code which paper of the case it answers
 * @param originals original documents handed in (documents, not pages)
 * @param certifiedCopies certified copies handed in
 * @param plainCopies plain copies handed in
 * @param files uploaded files, in order; empty when only paper was handed in
 */
public record GivenPaper(
    String code, int originals, int certifiedCopies, int plainCopies, List<UUID> files) {
  public GivenPaper {
    files = List.copyOf(files);
  }

  /** An uploaded paper. */
  public static GivenPaper uploaded(String code, List<UUID> files) {
    return new GivenPaper(code, 0, 0, 0, files);
  }

  boolean anything() {
    return originals + certifiedCopies + plainCopies > 0 || !files.isEmpty();
  }
}
