/**
 * The dossier (hồ sơ) from filing to returned result: intake, the one code, the lifecycle that the
 * law fixes, supplement, refusal, withdrawal, extension, result, return, rating and the slips
 * 01–06.
 *
 * <p>Each action is a noun with a class of that name ({@code Filing}, {@code Acceptance}, {@code
 * SupplementRequests}, …); {@code Dossiers} answers questions. What happens to a dossier is written
 * once, by {@code Trail}: row, event and whoever listens, in one transaction. Owns the schema
 * {@code dossier}; publishes {@link vn.motcua.dossier.DossierChanged} inside the transaction.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "base",
      "calendar",
      "organisation",
      "identity",
      "catalogue",
      "process",
      "records"
    })
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
