/**
 * Pages for citizens: find a procedure, file online, follow one's dossiers, rate. Composes other
 * modules and owns no tables; what is being filled in lies in the session until it is filed.
 */
@NullMarked
@ApplicationModule
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
