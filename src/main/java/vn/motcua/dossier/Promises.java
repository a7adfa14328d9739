package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.LegalRules;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Promise;

/**
 * What agencies promise beyond the law ("Ngày thứ Sáu không chờ"), by procedure and with dates.
 *
 * <p>A promise takes effect on the day after its publication at the earliest and ends on the day it
 * is ended at the earliest: what is promised on a day is settled before that day begins, so a due
 * date can be worked out again at any time.
 */
@Service
@Rule("T10")
public class Promises {
  private final PromiseStore store;
  private final LegalRules rules;
  private final OfficeClock clock;
  private volatile @Nullable Known known;

  /** Every promise, as read on a day; right for all that starts up to the end of that day. */
  private record Known(LocalDate day, List<Published> promises) {}

  Promises(PromiseStore store, LegalRules rules, OfficeClock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A promise as it was published.
   *
   * @param procedure code of the procedure it is about
   * @param source the decision of the agency
   */
  public record Published(
      UUID id, UUID agencyId, String procedure, Promise promise, String source) {}

  /**
   * The two times of day of the model of Thanh Hà, for a form to begin with.
   *
   * @param cutoff until when something is returned the same day
   * @param nextBy until when on the next working day
   */
  public record Usual(LocalTime cutoff, LocalTime nextBy) {}

  /** The usual times today. */
  public Usual usual() {
    LocalDate today = today();
    return new Usual(rules.time("T10.friday-cutoff", today), rules.time("T10.next-morning", today));
  }

  /** Every promise, past and future ones too, by agency and procedure. */
  @Transactional(readOnly = true)
  public List<Published> all() {
    return store.all();
  }

  /**
   * One promise.
   *
   * @throws NotFound when there is none of this id
   */
  @Transactional(readOnly = true)
  public Published get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("promise", id));
  }

  /** What an agency ever promised for a procedure. */
  List<Promise> of(UUID agency, String procedure) {
    return known().promises().stream()
        .filter(each -> each.agencyId().equals(agency) && each.procedure().equals(procedure))
        .map(Published::promise)
        .toList();
  }

  /**
   * Publishes one promise for several procedures.
   *
   * @param by who publishes, as people will read it
   * @throws Invalid naming every fault: it begins today or earlier, ends before it begins, has no
   *     name, decision or procedure, or one of the procedures has the same promise already
   */
  @Transactional
  public void publish(
      UUID agency, List<String> procedures, Promise promise, String source, String by) {
    List<Fault> faults = new ArrayList<>();
    if (procedures.isEmpty()) {
      faults.add(Fault.of("procedures", "dossier.fault.promise.procedures"));
    }
    if (promise.name().vietnamese().isBlank()) {
      faults.add(Fault.of("name", "dossier.fault.promise.name"));
    }
    if (source.isBlank()) {
      faults.add(Fault.of("source", "dossier.fault.promise.source"));
    }
    if (!promise.validFrom().isAfter(today()) || promise.validFrom().isAfter(Calendars.LAST_DATE)) {
      faults.add(Fault.of("validFrom", "dossier.fault.promise.from"));
    }
    LocalDate end = promise.validTo();
    if (end != null && end.isBefore(promise.validFrom())) {
      faults.add(Fault.of("validTo", "dossier.fault.promise.to"));
    }
    Invalid.throwIfAny(faults);
    for (String procedure : procedures) {
      Published published = new Published(Ids.next(), agency, procedure, promise, source);
      if (!store.insert(published, by, clock.instant())) {
        faults.add(Fault.of("procedures", "dossier.fault.promise.twice", procedure));
      }
    }
    Invalid.throwIfAny(faults);
    known = null;
  }

  /**
   * Ends a promise.
   *
   * @param lastDay today or later
   * @throws NotFound when there is no such promise
   * @throws Invalid when the day is past, or before the promise begins
   */
  @Transactional
  public void end(UUID id, LocalDate lastDay) {
    Published published = store.find(id).orElseThrow(() -> new NotFound("promise", id));
    if (lastDay.isBefore(today()) || lastDay.isBefore(published.promise().validFrom())) {
      throw new Invalid(Fault.of("lastDay", "dossier.fault.promise.end"));
    }
    store.end(id, lastDay);
    known = null;
  }

  private Known known() {
    Known now = known;
    LocalDate today = today();
    if (now == null || now.day().isBefore(today)) {
      now = new Known(today, store.all());
      known = now;
    }
    return now;
  }

  private LocalDate today() {
    return DossierClock.day(clock.instant());
  }
}
