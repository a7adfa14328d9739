package vn.motcua.admin;

import java.util.List;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Post;

/**
 * The form that lends a post for a time.
 *
 * @param lender who holds the post
 * @param others officers of the agency to whom it may be lent, each once
 */
public record DelegationNewPage(
    Agency agency, Post post, Holding lender, List<Holding> others, DelegationForm form) {
  public DelegationNewPage {
    others = List.copyOf(others);
  }
}
