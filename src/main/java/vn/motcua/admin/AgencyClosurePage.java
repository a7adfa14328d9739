package vn.motcua.admin;

import java.util.List;
import vn.motcua.organisation.Agency;

/**
 * The form that closes an agency.
 *
 * @param beside agencies that may take over from it
 */
public record AgencyClosurePage(Agency agency, ClosureForm form, List<Agency> beside) {
  public AgencyClosurePage {
    beside = List.copyOf(beside);
  }
}
