/**
 * Pages for administrators: agencies, officers, calendars, process models. Composes other modules
 * and owns no tables; every change asks {@link vn.motcua.identity.Permissions} first.
 */
@NullMarked
@ApplicationModule
package vn.motcua.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
