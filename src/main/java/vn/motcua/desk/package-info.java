/**
 * The officers' pages: worklist, search, one dossier, and a page for each thing that is done to it.
 * Composes other modules; owns no table and is called by nobody.
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
      "records",
      "dossier",
      "worklist",
      "statistics"
    })
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
