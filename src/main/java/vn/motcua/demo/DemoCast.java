package vn.motcua.demo;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Citizen;
import vn.motcua.organisation.Agency;

/** Everybody and everything that the demo authority is made of. */
@Component
@ConditionalOnProperty("motcua.demo")
record DemoCast(
    DemoOffices offices,
    DemoPeople people,
    Catalogue catalogue,
    Publication publication,
    DemoLife life) {
  private static final int ALL = 1000;

  /** Every commune offers every procedure in force. */
  void offer(Map<String, Agency> agencies) {
    LocalDate today = LocalDate.now(new OfficeClock());
    var codes =
        catalogue.search(new ProcedureSearch("", null, null, today, 1, ALL)).rows().stream()
            .map(Listing::code)
            .toList();
    agencies.values().stream()
        .filter(agency -> agency.level() == Agency.Level.COMMUNE)
        .forEach(agency -> publication.offer(agency.id(), codes, agency.validFrom()));
  }

  void play(
      Story story, Authority.Person person, Agency agency, @Nullable Citizen citizen, int number) {
    life.play(story, person, agency, citizen, number);
  }
}
