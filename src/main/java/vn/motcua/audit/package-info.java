/**
 * Proof that nothing was changed behind the system's back: verifies the hash chain of every
 * dossier's trail, and keeps the access log (nhật ký truy cập) of looks at personal data. Owns the
 * schema {@code audit}; listens to {@code DossierSeen}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "organisation", "identity", "dossier"})
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
