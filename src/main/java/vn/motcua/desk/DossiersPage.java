package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;

/**
 * Dossiers of the officer's agencies.
 *
 * @param text code or applicant's number asked for, empty for all
 * @param status only of this status, null for all
 * @param number which page, from 1
 * @param more whether a further page follows
 */
public record DossiersPage(
    List<Dossier> dossiers, String text, @Nullable DossierStatus status, int number, boolean more) {
  public DossiersPage {
    dossiers = List.copyOf(dossiers);
  }
}
