package vn.motcua.desk;

import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.ReturnMethod;

/** Handing the result over. */
public record ReturnPage(Dossier dossier, ReturnMethod method, String receivedBy, String note) {
  public String path() {
    return "/desk/dossiers/" + dossier.code();
  }
}
