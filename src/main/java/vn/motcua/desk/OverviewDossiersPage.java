package vn.motcua.desk;

import java.util.List;
import vn.motcua.dossier.DayFigure;
import vn.motcua.dossier.Dossier;

/**
 * The dossiers that a figure of the day counts.
 *
 * @param number which page, from 1
 * @param more whether a further page follows
 */
public record OverviewDossiersPage(
    DayFigure figure, List<Dossier> dossiers, int number, boolean more) {
  public OverviewDossiersPage {
    dossiers = List.copyOf(dossiers);
  }
}
