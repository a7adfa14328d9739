package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/**
 * Who does something, and for which post.
 *
 * @param post title of the post, null for citizens and the system
 */
record Acting(Actor actor, @Nullable String post) {}
