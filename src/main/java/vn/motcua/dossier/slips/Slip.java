package vn.motcua.dossier.slips;

/** One of the forms; each record holds everything that its form shows. */
public sealed interface Slip
    permits ReceiptSlip,
        SupplementSlip,
        RefusalSlip,
        ExtensionSlip,
        StopSlip,
        ControlSlip,
        ObligationSlip {

  /** Number of the form in Circular 03/2025: "01" to "06"; "nvtc" for what it does not number. */
  String number();

  /** Its official title, in sentence case. */
  String title();

  Letterhead letterhead();

  /** Name of the PDF when it is saved. */
  default String fileName() {
    String code = letterhead().code();
    return "mau-" + number() + (code == null ? "" : "-" + code) + ".pdf";
  }
}
