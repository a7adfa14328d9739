package vn.motcua.statistics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Happened;
import vn.motcua.dossier.TrailEntry;

/**
 * One event of the feed.
 *
 * @param position its place among all events
 * @param number its place in the dossier's trail
 * @param officerId who acted, null when it was no officer
 * @param officer name of that officer, null when it was none
 * @param subject the dossier, with the event that files it; null else
 * @param acceptBy until when the counter has to answer from this moment on (R10); null unless the
 *     event lays the dossier before the counter
 */
record Happening(
    long position,
    UUID dossierId,
    int number,
    Instant at,
    @Nullable UUID officerId,
    @Nullable String officer,
    DossierEvent event,
    @Nullable Subject subject,
    @Nullable Instant acceptBy) {

  /** A line of the trail with what is known beside it. */
  static Happening of(
      long position, Happened happened, @Nullable Subject subject, @Nullable Instant acceptBy) {
    TrailEntry entry = happened.entry();
    return new Happening(
        position,
        entry.dossierId(),
        entry.number(),
        happened.at(),
        entry.byOfficer() ? entry.actorId() : null,
        entry.byOfficer() ? entry.actorName() : null,
        happened.event(),
        subject,
        acceptBy);
  }
}
