package vn.motcua.admin;

import java.util.List;
import vn.motcua.organisation.Officer;

/**
 * Officers by name.
 *
 * @param q what was looked for
 * @param number of this page, from 1
 * @param more whether there is another page
 */
public record OfficersPage(String q, List<Officer> officers, int number, boolean more) {
  public OfficersPage {
    officers = List.copyOf(officers);
  }
}
