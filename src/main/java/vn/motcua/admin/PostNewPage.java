package vn.motcua.admin;

import java.util.List;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Unit;

/** The form of a new post. */
public record PostNewPage(Agency agency, PostForm form, List<Unit> units) {
  public PostNewPage {
    units = List.copyOf(units);
  }
}
