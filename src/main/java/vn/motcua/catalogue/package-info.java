/**
 * What the one-stop offers: administrative procedures (thủ tục hành chính) with dated versions,
 * their cases, time limits by channel, papers, fees and results; which agency offers which; and the
 * import of the national catalogue with its quarantine.
 *
 * <p>A published version never changes; a change of law is a new version. Running dossiers keep the
 * version they were accepted under, so a version is found by its id for ever.
 *
 * <p>Owns the schema {@code catalogue}: field, version, offer, import_line, doubt. Publishes no
 * events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "calendar", "organisation", "identity"})
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
