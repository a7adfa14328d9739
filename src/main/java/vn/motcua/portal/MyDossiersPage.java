package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param statusKey message key of its status
   * @param tone colour of the status tag
   * @param filedAt when it was filed
   * @param dueAt when the result is due, null while no clock runs
   * @param waitsForYou whether the citizen has to do something
   */
  public record Line(
      String code,
      String procedure,
      String procedureEn,
      String statusKey,
      String tone,
      Instant filedAt,
      @Nullable Instant dueAt,
      boolean waitsForYou) {}
}
