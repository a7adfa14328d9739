package vn.motcua.desk;

import java.util.List;
import vn.motcua.dossier.DossierEvent;

/** Taking in at the counter what was asked for. */
public record SupplementPage(String code, String reason, List<DossierEvent.Missing> asked) {
  public SupplementPage {
    asked = List.copyOf(asked);
  }

  public String path() {
    return "/desk/dossiers/" + code;
  }
}
