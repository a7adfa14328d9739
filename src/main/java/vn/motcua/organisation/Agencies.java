package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.NotFound;

/** Questions about agencies and their units; one indexed statement each. */
@Service
public class Agencies {
  /** The calendar of whoever has none above. */
  public static final String NATIONAL_CALENDAR = "vn";

  private final AgencyStore store;

  Agencies(AgencyStore store) {
    this.store = store;
  }

  /**
   * @throws NotFound when there is none
   */
  public Agency get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("agency", id));
  }

  public Optional<Agency> byCode(String code) {
    return store.byCode(code);
  }

  /** Agencies directly below one, or the topmost ones, that exist on a day, by name. */
  public List<Agency> children(@Nullable UUID parent, LocalDate day) {
    return store.children(parent, day);
  }

  /** Agencies that receive dossiers on a day: those with a reception post, by name. */
  public List<Agency> settling(LocalDate day) {
    return store.settling(day);
  }

  public List<Unit> units(UUID agency) {
    return store.units(agency);
  }

  public Optional<Unit> unit(UUID agency, String code) {
    return store.unit(agency, code);
  }

  /** Code of the working calendar: the agency's own, else that of the nearest agency above. */
  public String calendarOf(UUID agency) {
    return store.calendar(agency).orElse(NATIONAL_CALENDAR);
  }

  /** The electronic identifier in force on a day, in the notation of that day (rules.md §4.4). */
  public String identifierOn(UUID agency, LocalDate day) {
    return store.identifier(agency, day).orElseGet(() -> get(agency).code());
  }
}
