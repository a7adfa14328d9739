package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadline;

/**
 * What time means for a dossier now.
 *
 * @param deadline when it is due, explained
 * @param moments what else has to be done until when, in order
 * @param answeredLate an online dossier that waited for acceptance longer than the law allows (R10)
 * @param rescheduled the last move of its date by a change of the calendar, null when the date does
 *     not stand on one
 * @param away the other agency that has it, null when none has
 */
public record DossierTimes(
    Deadline deadline,
    List<DueMoment> moments,
    boolean answeredLate,
    @Nullable Rescheduled rescheduled,
    @Nullable Away away) {
  public DossierTimes {
    moments = List.copyOf(moments);
  }

  /**
   * A due date that a change of the calendar moved.
   *
   * @param reason that of the change
   */
  public record Rescheduled(Instant from, Instant to, String reason) {}

  /**
   * Another agency has the dossier.
   *
   * @param content what it is asked
   * @param replyBy until when it answers
   */
  public record Away(String agency, String agencyEn, String content, Instant replyBy) {}
}
