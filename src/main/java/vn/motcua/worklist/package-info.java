/**
 * What each officer has to do next (việc cần xử lý): one read table, fed inside the transaction of
 * each transition, read with one statement. Owns the schema {@code worklist}; nobody below calls
 * it.
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
      "dossier"
    })
package vn.motcua.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
