package vn.motcua.records;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was handed in or made. Handing in the same content twice makes two of these over one
 * content.
 *
 * @param sha256 of the content, lower-case hexadecimal
 * @param name safe to show and to save under; its extension agrees with the content
 * @param mediaType as found in the content
 * @param size in bytes
 * @param pages of a document whose pages can be counted (PDF, images), else null
 * @param concerns what a person should know before opening it
 */
public record StoredFile(
    UUID id,
    String sha256,
    String name,
    String mediaType,
    long size,
    @Nullable Integer pages,
    Set<Concern> concerns,
    UUID uploadedBy,
    Instant uploadedAt) {

  /** What a person should know before opening a file; neither makes it unfit to be kept. */
  public enum Concern {
    /** Protected by a password: it may be impossible to read, sign or archive. */
    ENCRYPTED,
    /** A PDF that runs scripts, starts programs or carries one. */
    ACTIVE_CONTENT;

    /** Key of the warning for people. */
    public String key() {
      return "records.concern." + name();
    }
  }

  public StoredFile {
    concerns = Set.copyOf(concerns);
  }
}
