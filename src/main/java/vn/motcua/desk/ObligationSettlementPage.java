package vn.motcua.desk;

import vn.motcua.dossier.DossierEvent;

/**
 * Noting that a financial obligation is met.
 *
 * @param asked what the applicant was told to pay
 * @param proof number of the payment document as entered
 */
public record ObligationSettlementPage(
    String code, DossierEvent.ObligationRequested asked, String proof) {
  public String path() {
    return "/desk/dossiers/" + code;
  }
}
