package vn.motcua.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;

/**
 * What everybody may see of the agencies in a period: counts, and shares with what they are made
 * of. Nothing in it is of one person.
 *
 * @param columns what each value is of, in the order of the values: "received", "settled",
 *     "on_time", "overdue", "online", "satisfied"
 * @param lines one for each agency of which something was counted, by name
 * @param total over all of them
 * @param breakdowns the total told apart
 * @param asOf as of when it is; null before anything was counted
 * @param closed whether it stays as it is, because the period was closed
 */
public record PublicFigures(
    Period period,
    List<String> columns,
    List<Line> lines,
    Line total,
    List<PublicBreakdown> breakdowns,
    @Nullable Instant asOf,
    boolean closed) {
  /**
   * Of fewer dossiers than these there is no percentage: one dossier more or less would move it by
   * more than ten points, which says nothing of an agency. No text of law sets this number.
   */
  public static final int FEWEST = 10;

  public PublicFigures {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * An agency's figures.
   *
   * @param code electronic identifier of the agency; empty for the total
   * @param before the same period a year earlier
   */
  public record Line(String code, Bilingual name, List<Value> now, List<Value> before) {
    public Line {
      now = List.copyOf(now);
      before = List.copyOf(before);
    }

    /** How many percentage points more than a year before; empty when one has no percentage. */
    public Optional<BigDecimal> points(int column) {
      return now.get(column) instanceof Value.Share mine
              && before.get(column) instanceof Value.Share theirs
              && enough(mine)
              && enough(theirs)
          ? mine.pointsOver(theirs, RoundingMode.HALF_UP)
          : Optional.empty();
    }
  }

  /** The percentage with two decimals; empty when it is of too few. */
  public static Optional<BigDecimal> percent(Value.Share share) {
    return enough(share) ? share.percent(RoundingMode.HALF_UP) : Optional.empty();
  }

  /**
   * Whether a share is of so many that it may be told. Of fewer not even what it is made of is:
   * with the number it is of, it would tell how single dossiers went.
   */
  public static boolean enough(Value.Share share) {
    return share.whole() >= FEWEST;
  }
}
