package vn.motcua.dossier.slips;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;

/**
 * Form 01, receipt and appointment (Giấy tiếp nhận hồ sơ và hẹn trả kết quả).
 *
 * @param sets number of sets of papers
 * @param term statutory time limit in words ("05 ngày làm việc")
 * @param dueAt null where the law sets no limit
 * @param returnedAt where or how the result is given back ("tại quầy", "qua bưu chính đến …")
 * @param fees lines of the fee, empty when there is none
 * @param feeReceipt number of the receipt under which the fee was collected; null while it is owed
 * @param receiver name of the officer who received it
 */
@Rule("R8")
public record ReceiptSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    List<PaperLine> papers,
    int sets,
    String term,
    Instant receivedAt,
    @Nullable Instant dueAt,
    String returnedAt,
    List<FeeLine> fees,
    @Nullable String feeReceipt,
    String receiver,
    Tracking tracking)
    implements Slip {

  /**
   * @param dong amount after reductions
   * @param note why it is reduced or free
   */
  public record FeeLine(String name, long dong, @Nullable String note) {}

  public ReceiptSlip {
    papers = List.copyOf(papers);
    fees = List.copyOf(fees);
  }

  @Override
  public String number() {
    return "01";
  }

  @Override
  public String title() {
    return "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
  }

  /** In đồng. */
  public long total() {
    return fees.stream().mapToLong(FeeLine::dong).sum();
  }
}
