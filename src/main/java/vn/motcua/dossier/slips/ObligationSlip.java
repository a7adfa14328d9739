package vn.motcua.dossier.slips;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;

/**
 * Notice that a financial obligation has to be met before settlement goes on (Thông báo thực hiện
 * nghĩa vụ tài chính). Not one of the numbered forms of Circular 03/2025.
 *
 * @param obligation what is to be paid
 * @param amount in đồng
 * @param notice number of the tax office's notice, null when there is none
 * @param payBy last day to pay, null when none is set
 */
@Rule("T14")
public record ObligationSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    String obligation,
    long amount,
    @Nullable String notice,
    @Nullable LocalDate payBy,
    Contact contact,
    Signer signer)
    implements Slip {

  @Override
  public String number() {
    return "nvtc";
  }

  @Override
  public String title() {
    return "Thông báo thực hiện nghĩa vụ tài chính";
  }
}
