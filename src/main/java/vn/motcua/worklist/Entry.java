package vn.motcua.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.organisation.PostKind;

/**
 * One thing to do.
 *
 * @param number number of the work item, 0 for what stands outside the internal process
 * @param unitId settling unit, null where the post serves the whole agency
 * @param assigneeId who has taken it, null while it is the post's
 * @param step name of the step; empty for kinds that name themselves
 * @param stepDueAt until when the step is to be done, null when it has no duration
 * @param dueAt until when the dossier is to be finished, null when no date is set
 * @param waiting waits for the applicant; shown but not to be worked on
 */
public record Entry(
    UUID dossierId,
    int number,
    Kind kind,
    UUID agencyId,
    @Nullable UUID unitId,
    PostKind post,
    @Nullable UUID assigneeId,
    String code,
    String procedure,
    String procedureEn,
    String applicant,
    Channel channel,
    String step,
    String stepEn,
    Instant openedAt,
    @Nullable Instant stepDueAt,
    @Nullable Instant dueAt,
    boolean waiting) {

  /** What is to be done. */
  public enum Kind {
    /** Tiếp nhận: accept, refuse or ask for what is missing. */
    INTAKE,
    /** The applicant wants the dossier back. */
    WITHDRAWAL,
    /** A step of the internal process. */
    STEP,
    /** Trả kết quả: the result waits to be handed over. */
    RETURN
  }

  /** The same with its dates moved. */
  Entry moved(@Nullable Instant stepDue, @Nullable Instant due, boolean waits) {
    return new Entry(
        dossierId,
        number,
        kind,
        agencyId,
        unitId,
        post,
        assigneeId,
        code,
        procedure,
        procedureEn,
        applicant,
        channel,
        step,
        stepEn,
        openedAt,
        stepDue,
        due,
        waits);
  }

  /** How urgent it is at a moment. */
  public Urgency urgency(Instant now, Instant soon) {
    Instant limit = earlier(stepDueAt, dueAt);
    if (kind == Kind.RETURN || limit == null || waiting) {
      return Urgency.NORMAL;
    }
    if (now.isAfter(limit)) {
      return Urgency.OVERDUE;
    }
    return limit.isAfter(soon) ? Urgency.NORMAL : Urgency.SOON;
  }

  /** The moment that the officer has to keep; null when there is none. */
  public @Nullable Instant limit() {
    return kind == Kind.RETURN ? null : earlier(stepDueAt, dueAt);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  /** Overdue before due soon before the rest. */
  public enum Urgency {
    OVERDUE,
    SOON,
    NORMAL
  }
}
