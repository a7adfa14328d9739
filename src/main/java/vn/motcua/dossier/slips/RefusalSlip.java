package vn.motcua.dossier.slips;

import vn.motcua.base.Rule;

/** Form 03, refusal to receive a dossier (Phiếu từ chối tiếp nhận giải quyết hồ sơ). */
@Rule("R7")
public record RefusalSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    String reason,
    Contact contact,
    String officer)
    implements Slip {

  @Override
  public String number() {
    return "03";
  }

  @Override
  public String title() {
    return "Phiếu từ chối tiếp nhận giải quyết hồ sơ";
  }
}
