package vn.motcua.desk;

import vn.motcua.dossier.Dossiers;

/** What is to be collected for a dossier. */
public record FeePage(Dossiers.Whole whole) {
  public String code() {
    return whole.dossier().code();
  }

  public String path() {
    return "/desk/dossiers/" + code();
  }
}
