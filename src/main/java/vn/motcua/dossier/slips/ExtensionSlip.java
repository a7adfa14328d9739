package vn.motcua.dossier.slips;

import java.time.Instant;
import java.util.List;
import vn.motcua.base.Rule;

/**
 * Form 04, apology and the one new date (Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết).
 *
 * @param dueAt date promised until now
 * @param newDueAt date promised instead
 * @param copies who gets a copy, the one-stop among them
 */
@Rule({"R17", "R18"})
public record ExtensionSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    Instant receivedAt,
    Instant dueAt,
    String reason,
    Instant newDueAt,
    Signer signer,
    List<String> copies)
    implements Slip {

  public ExtensionSlip {
    copies = List.copyOf(copies);
  }

  @Override
  public String number() {
    return "04";
  }

  @Override
  public String title() {
    return "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết";
  }
}
