package vn.motcua.statistics;

import java.util.List;
import vn.motcua.base.Bilingual;

/**
 * The open figures of all agencies together, told apart.
 *
 * @param slices in order; those of which nothing was counted are left out, but for months
 */
public record PublicBreakdown(By by, List<Slice> slices) {
  public PublicBreakdown {
    slices = List.copyOf(slices);
  }

  /** What a slice is of. */
  public enum By {
    /**
     * The twelve months of the same calendar that end with the period, as known now: a month that
     * was closed may have been closed with other figures.
     */
    MONTH,
    /** Fields of the period's dossiers, those with the most first. */
    FIELD,
    /** How the period's dossiers were filed. */
    CHANNEL
  }

  /**
   * A slice.
   *
   * @param code that names it in data: "2026-03", code of the field, or the way
   * @param received dossiers accepted
   * @param settled dossiers settled
   * @param onTime of these: early or on time
   */
  public record Slice(
      String code, Bilingual name, long received, long settled, Value.Share onTime) {}
}
