package vn.motcua.admin;

import java.util.List;
import vn.motcua.organisation.Agency;

/**
 * The form that puts an agency under another.
 *
 * @param above agencies under which it may stand
 */
public record AgencyPlacementPage(Agency agency, PlacementForm form, List<Agency> above) {
  public AgencyPlacementPage {
    above = List.copyOf(above);
  }
}
