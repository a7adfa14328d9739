/**
 * How Motcua runs: the command line, the embedded PostgreSQL, the order of starting and stopping,
 * and {@code /health}. It owns no tables and sends no events; it knows only {@code base} and finds
 * the work of the other modules through {@link vn.motcua.base.Command} and {@link
 * vn.motcua.base.StartupNotice}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package vn.motcua.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
