/**
 * Figures (thống kê, báo cáo): facts of every dossier, a ledger of what each event adds to which
 * day, sums of the ledger, and the reports that are read from them.
 *
 * <p>A {@code Fact} is what is known of a dossier after an event; {@code Contributions} says what a
 * fact adds to which day. The difference between the contributions of two facts goes into the
 * ledger, which is only ever appended to; {@code statistics.rollup} is its sum. So every figure is
 * a sum, leads back to its dossiers, and can be asked as it was known at any past moment.
 *
 * <p>Owns the schema {@code statistics}; fed by the events of {@code dossier}; nobody below calls
 * it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"base", "calendar", "organisation", "identity", "catalogue", "dossier"})
package vn.motcua.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
