package vn.motcua.dossier;

/** How the applicant receives the result (hình thức nhận kết quả); not the channel of filing. */
public enum ReturnMethod {
  /** At the one-stop's counter. */
  COUNTER,
  /** By public post. */
  POST,
  /** The electronic result only. */
  ELECTRONIC
}
