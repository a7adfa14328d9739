package vn.motcua.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Happened;

/** One event of the trail as the API gives it; {@code data} depends on the type. */
record EventView(
    int number,
    String type,
    Instant at,
    String actorKind,
    String actor,
    @Nullable String post,
    DossierStatus status,
    DossierEvent data,
    String hash) {
  static EventView of(Happened happened) {
    var entry = happened.entry();
    return new EventView(
        entry.number(),
        entry.type(),
        entry.at(),
        entry.actorKind(),
        entry.actorName(),
        entry.post(),
        entry.status(),
        happened.event(),
        entry.hash());
  }
}
