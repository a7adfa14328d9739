package vn.motcua.dossier;

/**
 * The status of a dossier (trạng thái hồ sơ), as the National Public Service Portal counts it
 * (rules.md §5.6). Nuances are flags of {@link State}, never further statuses.
 */
public enum DossierStatus {
  /** Mới đăng ký: filed, waiting for the counter. */
  FILED(1),
  /** Được tiếp nhận: accepted, the clock runs, not yet handed to the settling unit. */
  ACCEPTED(2),
  /** Không được tiếp nhận: refused at the counter, form 03. */
  NOT_ACCEPTED(3),
  /** Đang xử lý: with the settling unit. */
  IN_PROCESS(4),
  /** Yêu cầu bổ sung giấy tờ: waiting for the applicant, form 02. */
  SUPPLEMENT_REQUESTED(5),
  /** Yêu cầu thực hiện nghĩa vụ tài chính: waiting for taxes to be paid (land). */
  FINANCIAL_OBLIGATION(6),
  /** Công dân yêu cầu rút hồ sơ. */
  WITHDRAWAL_REQUESTED(7),
  /** Dừng xử lý: stopped, form 05. */
  STOPPED(8),
  /** Đã xử lý xong: the result is there. */
  FINISHED(9),
  /** Đã trả kết quả. */
  RETURNED(10);

  private final int nationalCode;

  DossierStatus(int nationalCode) {
    this.nationalCode = nationalCode;
  }

  /** The code of the national portal (TrangThaiHoSo), 1 to 10. */
  public int nationalCode() {
    return nationalCode;
  }

  /** The tone of its tag on every page: progress, waiting, good or bad. */
  public String tone() {
    return switch (this) {
      case FILED, ACCEPTED, IN_PROCESS -> "progress";
      case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, WITHDRAWAL_REQUESTED -> "waiting";
      case NOT_ACCEPTED, STOPPED -> "bad";
      case FINISHED, RETURNED -> "good";
    };
  }

  /** Nothing happens to the dossier any more. */
  public boolean ended() {
    return switch (this) {
      case NOT_ACCEPTED, STOPPED, RETURNED -> true;
      case FILED, ACCEPTED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION -> false;
      case WITHDRAWAL_REQUESTED, FINISHED -> false;
    };
  }
}
