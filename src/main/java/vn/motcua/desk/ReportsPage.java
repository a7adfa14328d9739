package vn.motcua.desk;

import java.util.List;
import vn.motcua.statistics.ReportKind;

/**
 * The reports that there are.
 *
 * @param findings whether the person may look at what looks wrong
 */
public record ReportsPage(List<ReportKind> kinds, boolean findings) {
  public ReportsPage {
    kinds = List.copyOf(kinds);
  }
}
