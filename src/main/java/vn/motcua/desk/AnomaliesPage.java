package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.statistics.AnomalyKind;
import vn.motcua.statistics.Reviews;

/**
 * What looks wrong in dossiers.
 *
 * @param open how many of each kind nobody has looked at
 * @param kind only of this kind; null for all
 * @param reviewed those that somebody has looked at too
 * @param number which page, from 1
 * @param more whether a further page follows
 */
public record AnomaliesPage(
    List<Reviews.Finding> findings,
    Map<AnomalyKind, Long> open,
    @Nullable AnomalyKind kind,
    boolean reviewed,
    int number,
    boolean more) {
  public AnomaliesPage {
    findings = List.copyOf(findings);
    open = Map.copyOf(open);
  }

  /** Where a finding is reviewed. */
  public static String path(Reviews.Finding finding) {
    return "/desk/reports/anomalies/%s/%s/%d"
        .formatted(finding.code(), finding.kind(), finding.number());
  }
}
