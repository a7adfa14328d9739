package vn.motcua.statistics;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which report is asked for.
 *
 * @param agency code of an agency whose figures, and those of all below it, are wanted; null for
 *     everything that the person may see
 * @param knownOn only what was known at the end of that day; null for now
 * @param current the current knowledge of a closed period instead of what it was closed with
 * @param rounding how percentages are cut to two decimals: HALF_UP, or DOWN as old reports did
 */
public record ReportRequest(
    ReportKind kind,
    Period period,
    Grouping by,
    @Nullable String agency,
    @Nullable LocalDate knownOn,
    boolean current,
    RoundingMode rounding) {

  /** The same report of another period. */
  public ReportRequest of(Period other) {
    return new ReportRequest(kind, other, by, agency, knownOn, current, rounding);
  }

  /** The same report with the current knowledge instead of what its period was closed with. */
  public ReportRequest withCurrent() {
    return new ReportRequest(kind, period, by, agency, knownOn, true, rounding);
  }
}
