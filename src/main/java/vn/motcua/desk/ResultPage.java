package vn.motcua.desk;

/** Attaching the result document. */
public record ResultPage(String code) {
  public String path() {
    return "/desk/dossiers/" + code;
  }
}
