package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail as it stands in the database.
 *
 * @param number 1 for the filing, then without gap
 * @param post title of the post that the officer acted for, null for others
 * @param status where the dossier stood after it
 * @param data the event as JSON text, exactly as hashed
 * @param hash SHA-256 over the previous hash and everything above, hexadecimal
 */
public record TrailEntry(
    UUID dossierId,
    int number,
    String type,
    Instant at,
    String actorKind,
    UUID actorId,
    String actorName,
    @Nullable String post,
    DossierStatus status,
    String data,
    String hash) {

  /** Whether an officer did it, and not the applicant or the system. */
  public boolean byOfficer() {
    return actorKind.equals("OFFICER");
  }

  TrailEntry hashed(String value) {
    return new TrailEntry(
        dossierId, number, type, at, actorKind, actorId, actorName, post, status, data, value);
  }

  /** The same entry under another number, for whoever asks whether it was moved. */
  public TrailEntry numbered(int other) {
    return new TrailEntry(
        dossierId, other, type, at, actorKind, actorId, actorName, post, status, data, hash);
  }
}
