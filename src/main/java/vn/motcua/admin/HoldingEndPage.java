package vn.motcua.admin;

import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Post;

/**
 * The form that ends an officer's time on a post.
 *
 * @param lastDay as entered
 */
public record HoldingEndPage(Post post, Holding holding, String lastDay) {}
