package vn.motcua.desk;

/**
 * What the applicant has to pay before settlement goes on, as far as it was entered.
 *
 * @param payBy last day to pay as entered, may be empty
 */
public record ObligationPage(String code, String name, String amount, String notice, String payBy) {
  public String path() {
    return "/desk/dossiers/" + code;
  }
}
