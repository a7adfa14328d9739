package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Write;
import vn.motcua.base.sql.Writes;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;

/**
 * The one place where a dossier changes: the row, its events and everyone who listens, in one
 * statement in the transaction of the command that calls it. Nothing of it can be had without the
 * rest.
 */
@Component
class Trail {
  private final DossierStore store;
  private final OfficeClock clock;
  private final JsonMapper json;
  private final ApplicationEventPublisher listeners;
  private final Writes writes;
  private final ReferenceData reference;

  Trail(
      DossierStore store,
      OfficeClock clock,
      JsonMapper json,
      ApplicationEventPublisher listeners,
      Database database) {
    this.reference = database.reference();
    this.store = store;
    this.writes = database.writes();
    this.clock = clock;
    this.json = json;
    this.listeners = listeners;
  }

  /** How a change is sent, and what it may rely on meanwhile. */
  @Component
  record Database(Writes writes, ReferenceData reference) {}

  /**
   * Lets a transaction that begins a dossier look at the reference data once. Whoever locks one
   * does so anyway: who has a dossier changes no reference data any more.
   */
  void steady() {
    reference.steady();
  }

  Instant now() {
    return clock.instant();
  }

  /** The dossier, kept from every other change until the transaction ends. */
  Dossier lock(UUID id) {
    return locked(store.lock(id).orElseThrow(() -> new NotFound("dossier", id)));
  }

  Dossier lock(String code) {
    return locked(store.lock(code).orElseThrow(() -> new NotFound("dossier", code)));
  }

  private Dossier locked(Dossier dossier) {
    steady();
    return dossier;
  }

  /**
   * A new dossier with its first event.
   *
   * @param also what else belongs to it
   */
  @Rule("R25")
  Dossier begin(Dossier filed, Acting by, DossierEvent event, List<Write> also) {
    TrailEntry entry = entry(filed, 1, HashChain.START, by, event);
    Dossier first = filed.next(filed.state(), 1, entry.hash());
    List<Write> all = new ArrayList<>();
    all.add(store.insert(first));
    all.add(store.append(entry, false));
    all.addAll(also);
    send(first, List.of(event), Progress.NONE, all);
    return first;
  }

  /** Moves a locked dossier to its next state and writes what happened. */
  @Rule("R25")
  Dossier append(Dossier dossier, State next, Acting by, List<DossierEvent> told, Progress work) {
    List<DossierEvent> events = new ArrayList<>(told);
    work.skipped().stream()
        .map(step -> new DossierEvent.StepSkipped(step.vietnamese(), step.english()))
        .forEach(events::add);
    List<Write> all = new ArrayList<>(work.writes());
    int number = dossier.events();
    String hash = dossier.lastHash();
    for (DossierEvent event : events) {
      number++;
      TrailEntry entry = entry(dossier.next(next, number, hash), number, hash, by, event);
      hash = entry.hash();
      all.add(store.append(entry, events.size() > 1));
    }
    Dossier moved = dossier.next(next, number, hash);
    all.add(store.update(dossier, moved));
    send(moved, events, work, all);
    return moved;
  }

  /** Writes what is not of the trail, in the transaction that holds the dossier. */
  void also(List<Write> more) {
    writes.send(more);
  }

  /** With what the listeners add, in one statement. */
  private void send(Dossier dossier, List<DossierEvent> events, Progress work, List<Write> all) {
    listeners.publishEvent(
        new DossierChanged(dossier, events, work.opened(), work.closed(), all::add));
    writes.send(all);
  }

  Dossier append(Dossier dossier, State next, Acting by, DossierEvent event, Progress work) {
    return append(dossier, next, by, List.of(event), work);
  }

  Dossier append(Dossier dossier, State next, Acting by, DossierEvent event) {
    return append(dossier, next, by, List.of(event), Progress.NONE);
  }

  private TrailEntry entry(
      Dossier dossier, int number, String previous, Acting by, DossierEvent event) {
    TrailEntry open =
        new TrailEntry(
            dossier.id(),
            number,
            event.type(),
            now(),
            kind(by.actor()),
            by.actor().id(),
            by.actor().name(),
            by.post(),
            dossier.status(),
            json.writeValueAsString(event),
            "");
    return open.hashed(HashChain.hash(previous, open));
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.OfficerActor _ -> "OFFICER";
      case Actor.CitizenActor _ -> "CITIZEN";
      case Actor.SystemActor _ -> "SYSTEM";
    };
  }
}
