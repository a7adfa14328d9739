/**
 * Who settles dossiers: agencies as a dated tree of any depth, with the agencies that came before
 * them; their units and posts; the officers who hold the posts, their backups and delegations. Owns
 * the schema {@code organisation}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "calendar"})
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
