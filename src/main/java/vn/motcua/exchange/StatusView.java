package vn.motcua.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;

/** Where a dossier stands after an action. */
record StatusView(
    String code, DossierStatus status, int statusCode, @Nullable Instant dueAt, int version) {
  static StatusView of(Dossier dossier) {
    return new StatusView(
        dossier.code(),
        dossier.status(),
        dossier.status().nationalCode(),
        dossier.moments().dueAt(),
        dossier.events());
  }
}
