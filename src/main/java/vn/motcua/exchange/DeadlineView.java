package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadline;

/**
 * A deadline that explains itself.
 *
 * @param answeredLate an online dossier that waited for acceptance longer than the law allows
 * @param moments what else has to be done until when
 */
record DeadlineView(
    @Nullable Instant dueAt,
    @Nullable Instant originalDueAt,
    Deadline.State state,
    @Nullable Term term,
    List<Line> explanation,
    boolean answeredLate,
    List<Moment> moments) {

  /**
   * The limit that the clock runs to.
   *
   * @param amount without meaning for SAME_DAY
   */
  record Term(int amount, vn.motcua.calendar.Term.Unit unit) {}

  /** A moment by which something has to be done, with what that is in both languages. */
  record Moment(String rule, Instant at, boolean passed, String vi, String en) {}

  /**
   * One interval.
   *
   * @param workingMinutes working minutes in this interval that count
   * @param counted how much of the term it uses up, in the term's unit: working or calendar days,
   *     or working minutes
   * @param total the same from where the clock last began up to the end of this interval
   */
  record Line(
      Instant from,
      @Nullable Instant to,
      String rule,
      String vi,
      String en,
      long workingMinutes,
      long counted,
      long total) {}
}
