/**
 * What other programs use: the API under {@code /api/v1}, JSON in and out, errors as {@code
 * application/problem+json} with the rule behind them. Adapters to other systems come here. Owns no
 * table; nobody calls it.
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
package vn.motcua.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
