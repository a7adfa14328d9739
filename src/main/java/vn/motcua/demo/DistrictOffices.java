package vn.motcua.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewAgency;
import vn.motcua.organisation.Structure;
import vn.motcua.process.Models;

/** The district's office, its calendar and the process that its dossiers went through. */
@Component
class DistrictOffices {
  private static final LocalDate FOUNDED = LocalDate.of(1997, 4, 1);

  /** The last day of districts. */
  private static final LocalDate ENDED = LocalDate.of(2025, 6, 30);

  private static final String PROCESS = "1-day";

  private final Structure structure;
  private final Agencies agencies;
  private final Calendars calendars;
  private final Models models;
  private final DistrictStore store;

  DistrictOffices(
      Structure structure,
      Agencies agencies,
      Calendars calendars,
      Models models,
      DistrictStore store) {
    this.structure = structure;
    this.agencies = agencies;
    this.calendars = calendars;
    this.models = models;
    this.store = store;
  }

  /** The district's agency, made where there is none; empty when it has dossiers already. */
  @Transactional
  Optional<UUID> enter(District district) {
    store.lock();
    UUID by = new Actor.SystemActor("demo").id();
    UUID agency =
        agencies
            .byCode(district.code())
            .map(Agency::id)
            .orElseGet(
                () ->
                    structure
                        .create(
                            new NewAgency(
                                district.code(),
                                district.name(),
                                district.nameEn(),
                                Agency.Level.DISTRICT,
                                null,
                                null,
                                null,
                                FOUNDED,
                                ENDED),
                            by)
                        .id());
    return store.hasDossiers(agency) ? Optional.empty() : Optional.of(agency);
  }

  WorkingCalendar calendar(UUID agency) {
    return calendars.get(agencies.calendarOf(agency));
  }

  UUID model() {
    return models.current(PROCESS).id();
  }
}
