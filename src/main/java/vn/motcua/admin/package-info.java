/**
 * Pages for administrators: agencies, officers, calendars, process models, procedures and their
 * quarantine. Composes other modules and owns no tables; every change asks {@link
 * vn.motcua.identity.Permissions} first.
 */
@NullMarked
@ApplicationModule
package vn.motcua.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
