package vn.motcua.desk;

import vn.motcua.statistics.Drill;
import vn.motcua.statistics.Report;
import vn.motcua.statistics.ReportText;

/**
 * The dossiers behind a figure.
 *
 * @param number which page, from 1
 */
public record ReportDossiersPage(Drill.Behind behind, ReportText text, int number) {
  /** Whether a further page follows. */
  public boolean more() {
    return behind.dossiers() > (long) number * Drill.PAGE;
  }

  /** Name of the figure's column. */
  public String column() {
    Report.Head head = behind.head();
    return text.column(head);
  }
}
