package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Actor;

/** What can be filed at the counter today. */
@Component
class Offered {
  private static final int FOUND = 100;

  private final Catalogue catalogue;
  private final OfficeClock clock;

  Offered(Catalogue catalogue, OfficeClock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What the officer's own agency offers. */
  List<Listing> found(String text, Actor.OfficerActor officer) {
    UUID agency = officer.agencies().stream().findFirst().orElse(null);
    return catalogue
        .search(new ProcedureSearch(text, null, agency, LocalDate.now(clock), 1, FOUND))
        .rows();
  }

  /**
   * @throws NotFound when none of this code is in force
   */
  ProcedureVersion version(String code) {
    return catalogue
        .current(code, LocalDate.now(clock))
        .orElseThrow(() -> new NotFound("procedure", code));
  }

  /**
   * @throws NotFound when the procedure has no such case
   */
  static Case requested(ProcedureVersion version, String key) {
    return version.findCase(key).orElseThrow(() -> new NotFound("case", key));
  }
}
