/**
 * How Motcua runs: the command line, the embedded PostgreSQL, start-up in the right order and one
 * clear line for whatever is in the way. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package vn.motcua.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
