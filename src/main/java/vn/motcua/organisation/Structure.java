package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;

/**
 * Changes of agencies (tổ chức bộ máy). Nothing is deleted; each change is written down with who
 * made it ({@code by}, an officer or {@link Change#SYSTEM}). Whether they may, the caller has
 * asked.
 */
@Service
public class Structure {
  private final AgencyStore agencies;
  private final StructureStore store;
  private final ChangeStore changes;
  private final AgencyCheck check;
  private final OfficeClock clock;

  Structure(
      AgencyStore agencies,
      StructureStore store,
      ChangeStore changes,
      AgencyCheck check,
      OfficeClock clock) {
    this.agencies = agencies;
    this.store = store;
    this.changes = changes;
    this.check = check;
    this.clock = clock;
  }

  /**
   * Enters an agency, with its code as its identifier from the first day.
   *
   * @throws Invalid when a particular is wrong, its code is another's on one of its days, or the
   *     one above does not exist on all of them
   */
  @Transactional
  public Agency create(NewAgency agency, UUID by) {
    changes.lock();
    Faults faults = new Faults();
    Agency parent = parent(agency.parentId(), faults);
    check.check(agency, parent, today(), faults);
    faults.raise();
    UUID id = Ids.next();
    Identifier identifier =
        new Identifier(IdentifierScheme.QD20, agency.code(), agency.validFrom(), agency.validTo());
    if (!store.insert(id, agency) || !store.insertIdentifier(id, identifier)) {
      faults.add("code", "organisation.fault.code-taken", agency.code());
      faults.raise();
    }
    note(Change.Kind.AGENCY_CREATED, id, by, agency.name(), agency.code(), agency.validFrom());
    return get(id);
  }

  /**
   * Sets right what was entered wrongly.
   *
   * @throws Invalid when a particular is wrong
   */
  @Transactional
  public Agency correct(UUID id, Correction correction, UUID by) {
    changes.lock();
    Agency agency = get(id);
    Faults faults = new Faults();
    check.check(correction, agency.level(), faults);
    faults.raise();
    store.changeDetails(id, correction);
    note(Change.Kind.AGENCY_CORRECTED, id, by, agency.name(), correction.name());
    return get(id);
  }

  /**
   * Gives an agency a new name from a day on that is not in the future; the old one stays known.
   *
   * @throws Invalid when the name or the decision is missing or the day does not fit its history
   */
  @Transactional
  public Agency rename(UUID id, Renaming renaming, UUID by) {
    changes.lock();
    Agency agency = get(id);
    Faults faults = new Faults();
    check.names(renaming.name(), renaming.nameEn(), faults);
    faults.text("decision", renaming.decision());
    turn(agency, renaming.from(), faults);
    faults.raise();
    store.keepPast(id, renaming.from().minusDays(1), renaming.decision());
    store.changeName(id, renaming.name(), renaming.nameEn());
    note(
        Change.Kind.AGENCY_RENAMED,
        id,
        by,
        agency.name(),
        renaming.name(),
        renaming.from(),
        renaming.decision());
    return get(id);
  }

  /**
   * Puts an agency under another, or at the top, from a day on that is not in the future.
   *
   * @throws Invalid when the day does not fit its history or the one above does not exist from then
   * @throws RuleRefusal when the one above stands below it
   */
  @Transactional
  public Agency move(UUID id, @Nullable UUID parentId, LocalDate from, String decision, UUID by) {
    changes.lock();
    Agency agency = get(id);
    Faults faults = new Faults();
    faults.text("decision", decision);
    turn(agency, from, faults);
    Agency parent = parent(parentId, faults);
    if (parent != null) {
      check.above(parent, new Period(from, agency.validTo()), agency.level(), faults);
    }
    faults.raise();
    if (parent != null
        && agencies.line(parent.id()).stream().anyMatch(above -> above.id().equals(id))) {
      throw refusal("organisation.refused.below-itself", agency.name(), parent.name());
    }
    store.keepPast(id, from.minusDays(1), decision);
    store.changeParent(id, parentId);
    String name = parent == null ? "–" : parent.name();
    note(Change.Kind.AGENCY_MOVED, id, by, name, from, decision);
    return get(id);
  }

  /**
   * Gives an agency an identifier from a day on that is not in the future, in place of the one of
   * the scheme that it has. One of Decision 20/2020 becomes its code.
   *
   * @throws Invalid when it has not the form of its scheme, is another's, or the day does not fit
   */
  @Transactional
  public Agency identify(UUID id, IdentifierScheme scheme, String code, LocalDate from, UUID by) {
    changes.lock();
    Agency agency = get(id);
    Faults faults = new Faults();
    faults.addIf(!scheme.accepts(code), "code", "organisation.fault.identifier");
    faults.addIf(!agency.existsOn(from), "from", "organisation.fault.agency-days", agency.name());
    faults.addIf(from.isAfter(today()), "from", "organisation.fault.future");
    faults.raise();
    store.endIdentifier(id, scheme, from.minusDays(1));
    if (!store.insertIdentifier(id, new Identifier(scheme, code, from, agency.validTo()))) {
      throw new Invalid(Fault.of("code", "organisation.fault.identifier-taken", code));
    }
    if (scheme == IdentifierScheme.QD20) {
      store.changeCode(id, code);
    }
    note(Change.Kind.AGENCY_IDENTIFIED, id, by, code, from);
    return get(id);
  }

  /**
   * Ends an agency with its units, posts, holdings and identifiers, and says who takes over.
   *
   * @throws Invalid when the day is before its first, or a successor does not exist on the next day
   * @throws RuleRefusal when it has ended already, agencies stand below it after that day, or
   *     something of it begins later
   */
  @Transactional
  public Agency close(UUID id, Closure closure, UUID by) {
    changes.lock();
    Agency agency = get(id);
    LocalDate next = closure.lastDay().plusDays(1);
    Faults faults = new Faults();
    faults.text("decision", closure.decision());
    faults.order("lastDay", agency.validFrom(), closure.lastDay());
    for (UUID successor : List.copyOf(new LinkedHashSet<>(closure.successors()))) {
      Optional<Agency> heir = agencies.find(successor);
      if (heir.isEmpty() || successor.equals(id)) {
        faults.add("successors", "organisation.fault.successor");
      } else if (!heir.get().existsOn(next)) {
        faults.add("successors", "organisation.fault.successor-days", heir.get().name(), next);
      }
    }
    faults.raise();
    refuseClosing(agency, closure.lastDay()).ifPresent(Structure::raise);
    store.end(id, closure.lastDay());
    closure.successors().stream()
        .distinct()
        .forEach(heir -> store.insertSuccession(id, heir, next, closure.decision()));
    note(Change.Kind.AGENCY_CLOSED, id, by, agency.name(), closure.lastDay(), closure.decision());
    return get(id);
  }

  private Optional<Refused> refuseClosing(Agency agency, LocalDate lastDay) {
    LocalDate end = agency.validTo();
    if (end != null) {
      return refused("organisation.refused.closed", agency.name(), end);
    }
    List<String> below = store.belowAfter(agency.id(), lastDay);
    if (!below.isEmpty()) {
      return refused("organisation.refused.below", agency.name(), below.size(), below.getFirst());
    }
    return store.beginsAfter(agency.id(), lastDay)
        ? refused("organisation.refused.begins-later", agency.name(), lastDay)
        : Optional.empty();
  }

  /** The first day of something new must lie in the agency's time and after its last change. */
  private void turn(Agency agency, LocalDate from, Faults faults) {
    faults.addIf(from.isAfter(today()), "from", "organisation.fault.future");
    LocalDate earliest =
        agencies.past(agency.id()).stream()
            .findFirst()
            .map(AgencyPast::until)
            .orElse(agency.validFrom())
            .plusDays(1);
    faults.addIf(from.isBefore(earliest), "from", "organisation.fault.day-before", earliest);
    LocalDate end = agency.validTo();
    faults.addIf(
        end != null && from.isAfter(end), "from", "organisation.fault.agency-days", agency.name());
  }

  private @Nullable Agency parent(@Nullable UUID id, Faults faults) {
    if (id == null) {
      return null;
    }
    Agency parent = agencies.find(id).orElse(null);
    faults.addIf(parent == null, "parentId", "organisation.fault.parent");
    return parent;
  }

  private Agency get(UUID id) {
    return agencies.find(id).orElseThrow(() -> new NotFound("agency", id));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
  }

  private void note(Change.Kind kind, UUID agency, UUID by, Object... args) {
    Instant now = clock.instant();
    changes.add(kind, agency, null, by, now, args);
  }

  private static Optional<Refused> refused(String key, Object... args) {
    return Optional.of(Refused.of("", key, args));
  }

  private static RuleRefusal refusal(String key, Object... args) {
    return new RuleRefusal(Refused.of("", key, args));
  }

  private static void raise(Refused refused) {
    throw new RuleRefusal(refused);
  }
}
