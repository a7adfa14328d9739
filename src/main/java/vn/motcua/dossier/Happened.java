package vn.motcua.dossier;

import java.time.Instant;

/** One line of the trail with the event it holds. */
public record Happened(TrailEntry entry, DossierEvent event) {
  public Instant at() {
    return entry.at();
  }
}
