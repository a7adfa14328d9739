package vn.motcua.desk;

import java.util.List;
import vn.motcua.statistics.ReportKind;

/** The reports that there are. */
public record ReportsPage(List<ReportKind> kinds) {
  public ReportsPage {
    kinds = List.copyOf(kinds);
  }
}
