package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;

/**
 * A citizen's own dossiers, the newest first.
 *
 * @param dossiers one page of them
 * @param number which page, from 1
 * @param more whether another follows
 */
public record MyDossiersPage(List<Line> dossiers, int number, boolean more) {
  public MyDossiersPage {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * One dossier.
   *
   * @param code its code
   * @param procedure name of the procedure
   * @param procedureEn its English name, may be empty
   * @param status where it stands
   * @param filedAt when it was filed
   * @param dueAt when the result is due, null while no clock runs
   * @param waitsForYou whether the citizen has to do something
   */
  public record Line(
      String code,
      String procedure,
      String procedureEn,
      DossierStatus status,
      Instant filedAt,
      @Nullable Instant dueAt,
      boolean waitsForYou) {
    static Line of(Dossier dossier) {
      DossierStatus status = dossier.status();
      return new Line(
          dossier.code(),
          dossier.procedure().name(),
          dossier.procedure().nameEn(),
          status,
          dossier.moments().filedAt(),
          status.ended() ? null : dossier.moments().dueAt(),
          Journey.waitsForCitizen(status));
    }
  }
}
