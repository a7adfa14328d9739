package vn.motcua.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** What can be filed at the counter today. */
@Component
class Offered {
  private static final int FOUND = 100;

  private final Catalogue catalogue;
  private final Permissions permissions;
  private final OfficeClock clock;

  Offered(Catalogue catalogue, Permissions permissions, OfficeClock clock) {
    this.catalogue = catalogue;
    this.permissions = permissions;
    this.clock = clock;
  }

  /**
   * What the agency offers where the officer serves at the counter.
   *
   * @throws Forbidden when that is nowhere
   */
  List<Listing> found(String text, Actor.OfficerActor officer) {
    require(officer);
    UUID agency =
        permissions.agencies(officer, Action.DOSSIER_FILE_FOR_ANOTHER).stream()
            .min(Comparator.naturalOrder())
            .orElse(null);
    return catalogue
        .search(new ProcedureSearch(text, null, agency, LocalDate.now(clock), 1, FOUND))
        .rows();
  }

  /**
   * @throws Forbidden for who does not serve at the counter
   * @throws NotFound when none of this code is in force
   */
  ProcedureVersion version(String code, Actor actor) {
    require(actor);
    return catalogue
        .current(code, LocalDate.now(clock))
        .orElseThrow(() -> new NotFound("procedure", code));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private void require(Actor actor) {
    permissions.require(actor, Action.DOSSIER_FILE_FOR_ANOTHER);
  }

  /**
   * @throws NotFound when the procedure has no such case
   */
  static Case requested(ProcedureVersion version, String key) {
    return version.findCase(key).orElseThrow(() -> new NotFound("case", key));
  }
}
