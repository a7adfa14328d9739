package vn.motcua.desk;

import java.util.List;
import vn.motcua.statistics.ReportKind;

/**
 * The reports that there are.
 *
 * @param findings whether the person may look at what looks wrong
 * @param values whether the person may enter values of the index
 */
public record ReportsPage(List<ReportKind> kinds, boolean findings, boolean values) {
  public ReportsPage {
    kinds = List.copyOf(kinds);
  }
}
