package vn.motcua.dossier.slips;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;

/**
 * Form 05, notice that settlement has stopped at the applicant's wish (Thông báo dừng giải quyết hồ
 * sơ).
 *
 * @param requestedAt when the applicant asked to stop
 * @param reason that the applicant gave, null when none
 * @param stage that the dossier had reached
 * @param returned papers given back
 * @param fees what happens to the fees paid; null where none were
 */
@Rule("R22")
public record StopSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    Instant receivedAt,
    Instant requestedAt,
    @Nullable String reason,
    String stage,
    List<String> returned,
    @Nullable String fees,
    Signer signer,
    List<String> copies)
    implements Slip {

  public StopSlip {
    returned = List.copyOf(returned);
    copies = List.copyOf(copies);
  }

  @Override
  public String number() {
    return "05";
  }

  @Override
  public String title() {
    return "Thông báo dừng giải quyết hồ sơ";
  }
}
