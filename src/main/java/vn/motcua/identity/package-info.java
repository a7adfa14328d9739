/**
 * Who is asking and what they may do: accounts of officers and citizens, passwords, sessions, API
 * tokens, and the one table of permissions ({@code permissions.csv}: action × role × state, closed
 * by default).
 *
 * <p>Controllers take a parameter {@link vn.motcua.identity.Actor}; services ask {@link
 * vn.motcua.identity.Permissions} before they do anything. Whose dossier it is, the service that
 * knows the dossier checks.
 *
 * <p>Owns the schema {@code identity}: account, citizen, throttle, sign_in, token, session and
 * session_attributes. Publishes no events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "organisation"})
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
