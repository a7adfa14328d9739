package vn.motcua.portal;

import java.util.List;
import vn.motcua.catalogue.Listing;

/**
 * Procedures found.
 *
 * @param q what was searched for; empty for all
 * @param found one page of them
 * @param number which page, from 1
 * @param more whether another follows
 */
public record ProceduresPage(String q, List<Listing> found, int number, boolean more) {
  public ProceduresPage {
    found = List.copyOf(found);
  }
}
