/**
 * What every module stands on: ids, the clock, refusals and faults, folded text, the dated numbers
 * of the law. An open module: it knows no other and owns only the table {@code base.legal_rule}.
 */
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package vn.motcua.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
