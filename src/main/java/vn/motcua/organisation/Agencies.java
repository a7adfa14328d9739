package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Remembered;

/**
 * Questions about agencies and their units; one indexed statement each, or none while remembered.
 */
@Service
public class Agencies {
  /** The calendar of whoever has none above. */
  public static final String NATIONAL_CALENDAR = "vn";

  private static final int HISTORY = 200;

  private final AgencyStore store;
  private final UnitStore units;
  private final ChangeStore changes;
  private final AgencyBatchStore batches;
  private final OfficeClock clock;
  private final Remembered<LocalDate, List<Agency>> settling;
  private final Remembered<UUID, String> calendars;
  private final Remembered<OnDay, String> identifiers;
  private final Remembered<String, Optional<Agency>> agenciesByCode;
  private final Remembered<UnitCode, Optional<Unit>> unitsByCode;

  /** The time, and what keeps answers. */
  @Component
  record Means(OfficeClock clock, ReferenceData reference) {}

  private record OnDay(UUID agency, LocalDate day) {}

  private record UnitCode(UUID agency, String code) {}

  Agencies(
      AgencyStore store,
      UnitStore units,
      ChangeStore changes,
      AgencyBatchStore batches,
      Means means) {
    ReferenceData reference = means.reference();
    this.settling = reference.remember(store::settling);
    this.calendars = reference.remember(agency -> store.calendar(agency).orElse(NATIONAL_CALENDAR));
    this.identifiers =
        reference.remember(
            on ->
                store.identifierOn(on.agency(), on.day()).orElseGet(() -> get(on.agency()).code()));
    this.agenciesByCode = reference.remember(store::byCode);
    this.unitsByCode = reference.remember(unit -> units.byCode(unit.agency(), unit.code()));
    this.store = store;
    this.units = units;
    this.changes = changes;
    this.batches = batches;
    this.clock = means.clock();
  }

  /**
   * @throws NotFound when there is none
   */
  public Agency get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("agency", id));
  }

  /** The agency that has this code now, else the last that had it as its code. */
  public Optional<Agency> byCode(String code) {
    return agenciesByCode.of(code);
  }

  /** The agency that had this identifier, of either scheme, on a day. */
  public Optional<Agency> byIdentifier(String code, LocalDate day) {
    return store.byIdentifier(code, day);
  }

  /** Agencies directly below one, or the topmost ones, as they were on a day, by name. */
  public List<Agency> children(@Nullable UUID parent, LocalDate day) {
    return store.children(parent, day);
  }

  /** Agencies that receive dossiers on a day: those with a reception post, by name. */
  public List<Agency> settling(LocalDate day) {
    return settling.of(day);
  }

  /** The agency and those above it now, the topmost first. */
  public List<Agency> line(UUID id) {
    return store.line(id);
  }

  /** The agencies and all that stand below them, those that have ended too. */
  public Set<UUID> below(Set<UUID> ids) {
    return store.below(ids);
  }

  /** The agencies of these ids, those that have ended too; without those that there are none of. */
  public Map<UUID, Agency> of(Set<UUID> ids) {
    return batches.of(ids);
  }

  /** Units of an agency that exist today, or existed on its last day, by code. */
  public List<Unit> units(UUID agency) {
    return units.ofAgency(agency, today());
  }

  /** The unit of this code: the open one, else the last that had it. */
  public Optional<Unit> unit(UUID agency, String code) {
    return unitsByCode.of(new UnitCode(agency, code));
  }

  /** Posts of an agency that exist today, or existed on its last day, by unit, kind and title. */
  public List<Post> posts(UUID agency) {
    return units.posts(agency, today());
  }

  /**
   * @throws NotFound when there is none
   */
  public Post post(UUID id) {
    return units.post(id).orElseThrow(() -> new NotFound("post", id));
  }

  /** Code of the working calendar: the agency's own, else that of the nearest agency above. */
  public String calendarOf(UUID agency) {
    return calendars.of(agency);
  }

  /** The electronic identifier in force on a day, in the notation of that day (rules.md §4.4). */
  public String identifierOn(UUID agency, LocalDate day) {
    return identifiers.of(new OnDay(agency, day));
  }

  /** Every identifier it has and had, the latest first. */
  public List<Identifier> identifiers(UUID agency) {
    return store.identifiers(agency);
  }

  /** Earlier names and places in the tree, the latest first. */
  public List<AgencyPast> past(UUID agency) {
    return store.past(agency);
  }

  /** From whom the agency took over, and who took over from it, by day. */
  public List<Succession> successions(UUID agency) {
    return store.successions(agency);
  }

  /**
   * Who is competent on a day for what was this agency's: itself while it exists, then those that
   * took over from it, from its successors and so on. Several after a division: a person must
   * choose.
   */
  public List<Agency> successorsOn(UUID agency, LocalDate day) {
    return store.successorsOn(agency, day);
  }

  /** Changes of the agency, its units and posts, the latest first; at most 200. */
  public List<Change> changes(UUID agency) {
    return changes.ofAgency(agency, HISTORY);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
  }
}
