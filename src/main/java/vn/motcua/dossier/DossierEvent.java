package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a dossier: one event a transition, written in the transition's own transaction
 * and never changed. The record's simple name is the type in the trail, its components the data.
 */
public sealed interface DossierEvent {

  /** A file that came with the event. */
  record Attachment(String paper, UUID fileId, String name) {}

  /** A paper that has to be completed, and what is wrong with it (form 02). */
  record Missing(String paper, String name, String note) {}

  /** Nộp hồ sơ. */
  record Filed(String channel, List<Attachment> files, long fee) implements DossierEvent {}

  /** Tiếp nhận: form 01. */
  record Accepted(@Nullable Instant dueAt, String term) implements DossierEvent {}

  /** Từ chối tiếp nhận: form 03. */
  record Refused(String reason) implements DossierEvent {}

  /**
   * Yêu cầu bổ sung: form 02, all defects at once (R3).
   *
   * @param during true during settlement (R4), false at the counter before acceptance
   */
  record SupplementRequested(boolean during, String reason, List<Missing> missing)
      implements DossierEvent {}

  /** Bổ sung hồ sơ. The limit restarts when it was asked for during settlement (R6). */
  record Supplemented(boolean during, List<Attachment> files, @Nullable Instant dueAt)
      implements DossierEvent {}

  /**
   * Hoàn thành một bước of the internal process.
   *
   * @param plannedMinutes working minutes that the step may take, null when it has none
   * @param usedMinutes working minutes from the step's opening to now
   * @param opened names of the steps that this opened
   */
  record StepCompleted(
      int item,
      String node,
      String step,
      String stepEn,
      String outcome,
      @Nullable String comment,
      List<Attachment> files,
      Instant openedAt,
      @Nullable Integer plannedMinutes,
      long usedMinutes,
      List<String> opened)
      implements DossierEvent {}

  /** Trả lại bước trước. */
  record SentBack(
      int item,
      String node,
      String step,
      String stepEn,
      String toNode,
      String reason,
      Instant openedAt,
      @Nullable Integer plannedMinutes,
      long usedMinutes,
      List<String> opened)
      implements DossierEvent {}

  /**
   * Thu hồi: the officer took back a step just completed, before anybody had looked at what came
   * after it.
   */
  record Recalled(int item, String node, String step, String stepEn) implements DossierEvent {}

  /** Bỏ qua bước: passed over by a rule of the process model. */
  record StepSkipped(String step, String stepEn) implements DossierEvent {}

  /**
   * Đến hạn: a timer of the process model was due.
   *
   * @param event its name in the model, may be empty
   * @param opened names of the steps that this opened
   */
  record TimerFired(String node, String event, String eventEn, List<String> opened)
      implements DossierEvent {}

  /**
   * Nhận được điều đang chờ: a message came that the process model waits for.
   *
   * @param message its name in the model
   * @param opened names of the steps that this opened
   */
  record MessageReceived(String message, List<String> opened) implements DossierEvent {}

  /** Phân công, nhận việc: who has the step now; null when it went back to the post. */
  record Assigned(int item, String step, @Nullable UUID officerId, @Nullable String officer)
      implements DossierEvent {}

  /**
   * Xin lỗi và hẹn lại ngày trả kết quả: form 04.
   *
   * @param late less than the lawful notice before the due date was left (R17)
   */
  record Extended(Instant oldDueAt, Instant newDueAt, String reason, boolean late)
      implements DossierEvent {}

  /**
   * Yêu cầu thực hiện nghĩa vụ tài chính: the clock stands until it is met (T14).
   *
   * @param obligation what is to be paid
   * @param amount in đồng
   * @param notice number of the tax office's notice, empty when it has none
   * @param payBy last day to pay, null when none is set
   */
  record ObligationRequested(
      String obligation, long amount, String notice, @Nullable LocalDate payBy)
      implements DossierEvent {}

  /**
   * Đã thực hiện nghĩa vụ tài chính: the clock goes on with what was left.
   *
   * @param proof number of the payment document
   * @param since when the clock stopped
   * @param until when it went on
   * @param dueAt the date to keep now
   * @param originalDueAt the one before any new appointment, which decides about lateness (T17)
   */
  record ObligationSettled(
      String proof,
      List<Attachment> files,
      Instant since,
      Instant until,
      @Nullable Instant dueAt,
      @Nullable Instant originalDueAt)
      implements DossierEvent {}

  /**
   * Chuyển hồ sơ cho cơ quan khác, hoặc nhận lại: who has it from now on (R14, T16).
   *
   * @param content what the other agency is asked; the answer when it comes back
   * @param replyBy until when it answers, null when the dossier came back
   * @param from the calendar on which time ran until now
   * @param originalDueAt the date before any new appointment, which the other agency's calendar may
   *     move (T17); null while the clock stands or without limit
   */
  record Transferred(
      UUID agencyId,
      String agency,
      String agencyEn,
      String content,
      @Nullable Instant replyBy,
      CalendarPin from,
      @Nullable Instant originalDueAt)
      implements DossierEvent {}

  /**
   * Hạn giải quyết đổi vì lịch làm việc thay đổi. After a new appointment it may be the original
   * date alone that moves.
   *
   * @param originalDueAt the new date before any new appointment (T17)
   * @param calendar the version on which the new date stands
   * @param reason that of the change of the calendar
   */
  record Rescheduled(
      Instant oldDueAt,
      Instant newDueAt,
      Instant originalDueAt,
      CalendarPin calendar,
      String reason)
      implements DossierEvent {}

  /** Yêu cầu rút hồ sơ. */
  record WithdrawalRequested(String reason) implements DossierEvent {}

  /** Không dừng được: there is a decision already (R22). */
  record WithdrawalDenied(String reason) implements DossierEvent {}

  /** Dừng giải quyết: form 05. */
  record Stopped(String reason) implements DossierEvent {}

  /** Đính kèm kết quả. */
  record ResultAttached(String kind, List<Attachment> files) implements DossierEvent {}

  /** Đã có kết quả; the clock ends (T15). */
  record Finished(boolean overdue) implements DossierEvent {}

  /** Thu phí, lệ phí. */
  record FeeCollected(long amount, String receipt) implements DossierEvent {}

  /** Trả kết quả. */
  record Returned(String method, String receivedBy, @Nullable String note)
      implements DossierEvent {}

  /** Đánh giá. */
  record Rated(int points, @Nullable String comment) implements DossierEvent {}

  /** Làm lại và xin lỗi do lỗi của cơ quan (R21): the dossier that is done anew. */
  record RedoOrdered(String reason, String newCode) implements DossierEvent {}

  /** The name that the trail keeps. */
  default String type() {
    return getClass().getSimpleName();
  }
}
