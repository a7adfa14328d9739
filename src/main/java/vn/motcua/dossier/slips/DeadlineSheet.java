package vn.motcua.dossier.slips;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a due date came about, line by line in both languages: no form of a circular, but what an
 * applicant may ask for beside form 01.
 *
 * @param code of the dossier
 * @param dueAt null while there is no date to keep
 */
public record DeadlineSheet(
    String code,
    String procedure,
    String procedureEn,
    @Nullable Instant dueAt,
    @Nullable Instant originalDueAt,
    List<Line> lines) {

  /**
   * One line.
   *
   * @param rule id of the rule that it follows
   * @param total running total in Vietnamese, null where nothing is counted
   * @param totalEn the same in English
   */
  public record Line(
      Instant from,
      @Nullable Instant to,
      String rule,
      String vietnamese,
      String english,
      @Nullable String total,
      @Nullable String totalEn) {}

  public DeadlineSheet {
    lines = List.copyOf(lines);
  }

  public String title() {
    return "Diễn giải cách tính thời hạn";
  }
}
