package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Delegation;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Unit;

/**
 * One post: who holds it, to whom it is lent, and putting another officer on it.
 *
 * @param unit null for a post that serves the whole agency
 * @param holdings today's and later ones, main officers first
 * @param delegations those that stand today or later
 * @param sought name by which officers to choose from were looked for
 * @param found the officers found, to choose from
 */
public record PostPage(
    Agency agency,
    @Nullable Unit unit,
    Post post,
    LocalDate today,
    List<Holding> holdings,
    List<Delegation> delegations,
    String sought,
    List<Officer> found,
    HoldingForm form) {
  public PostPage {
    holdings = List.copyOf(holdings);
    delegations = List.copyOf(delegations);
    found = List.copyOf(found);
  }

  public String path() {
    return "/admin/posts/" + post.id();
  }
}
