/**
 * The demo authority: the five communes that succeeded Thanh Hà district, their officers, a few
 * citizens and sixty dossiers in every state, loaded once into an empty database through the same
 * services that people use; and, on command, made-up registers of districts that yield exactly the
 * figures that were published of them. Owns no table.
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
      "dossier"
    })
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
