package vn.motcua.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for one post (việc cần làm): a step of a run, once.
 *
 * @param node id of the step in the model
 * @param post name of the post that does it
 * @param plannedMinutes working minutes; null when planned in calendar days or not at all
 * @param evidence names of the files without which it does not close
 * @param assignee officer who has it, null while anybody of the post may take it
 * @param outcome what it was closed with, null while open or when withdrawn
 * @param plannedDays calendar days; null when planned in working minutes or not at all
 * @param outcomes what it may be closed with, the usual one first
 * @param closedBy who closed or withdrew it
 * @param place where it is done, null at the subject's own unit and agency
 * @param seenAt when somebody of its post first looked at it, null while nobody has
 */
public record WorkItem(
    WorkItemId id,
    String node,
    String name,
    String nameEn,
    String post,
    @Nullable Integer plannedMinutes,
    List<String> evidence,
    Status status,
    @Nullable UUID assignee,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable BigDecimal plannedDays,
    List<String> outcomes,
    @Nullable UUID closedBy,
    @Nullable At place,
    @Nullable Instant seenAt) {
  /**
   * A place other than the subject's own.
   *
   * @param agency whether the code is an agency's; else a unit's of the subject's agency
   */
  public record At(boolean agency, String code) {}

  /** Message key of an outcome's name. */
  public static String outcomeKey(String outcome) {
    return "process.outcome." + outcome;
  }

  /** Message key of the name of a file that a step demands; models may name others (no text). */
  public static String evidenceKey(String evidence) {
    return "process.evidence." + evidence;
  }

  /** CANCELLED: withdrawn because the subject went back to an earlier step or was stopped. */
  public enum Status {
    OPEN,
    DONE,
    CANCELLED
  }
}
