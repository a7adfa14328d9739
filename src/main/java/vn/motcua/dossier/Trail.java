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
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;

/**
 * The one place where a dossier changes: the row, its events and everyone who listens, in the
 * transaction of the command that calls it. Nothing of it can be had without the rest.
 */
@Component
class Trail {
  private final DossierStore store;
  private final OfficeClock clock;
  private final JsonMapper json;
  private final ApplicationEventPublisher listeners;

  Trail(
      DossierStore store, OfficeClock clock, JsonMapper json, ApplicationEventPublisher listeners) {
    this.store = store;
    this.clock = clock;
    this.json = json;
    this.listeners = listeners;
  }

  /** No work item opened or closed. */
  static final Progress NOTHING = new Progress(List.of(), List.of(), false);

  Instant now() {
    return clock.instant();
  }

  /** The dossier, kept from every other change until the transaction ends. */
  Dossier lock(UUID id) {
    return store.lock(id).orElseThrow(() -> new NotFound("dossier", id));
  }

  Dossier lock(String code) {
    Dossier found = store.find(code).orElseThrow(() -> new NotFound("dossier", code));
    return lock(found.id());
  }

  /** A new dossier with its first event. */
  @Rule("R25")
  Dossier begin(Dossier filed, Acting by, DossierEvent event) {
    TrailEntry entry = entry(filed, 1, HashChain.START, by, event);
    Dossier first = filed.next(filed.state(), 1, entry.hash());
    store.insert(first);
    store.append(entry);
    listeners.publishEvent(new DossierChanged(first, event, List.of(), List.of()));
    return first;
  }

  /** Moves a locked dossier to its next state and writes what happened. */
  @Rule("R25")
  Dossier append(Dossier dossier, State next, Acting by, List<DossierEvent> events, Progress work) {
    Dossier moved = dossier;
    List<TrailEntry> entries = new ArrayList<>();
    int number = dossier.events();
    String hash = dossier.lastHash();
    for (DossierEvent event : events) {
      number++;
      TrailEntry entry = entry(dossier.next(next, number, hash), number, hash, by, event);
      hash = entry.hash();
      entries.add(entry);
    }
    moved = dossier.next(next, number, hash);
    store.update(moved);
    entries.forEach(store::append);
    for (int i = 0; i < events.size(); i++) {
      // Work items move with the first event: a listener hears of each of them once.
      Progress progress = i == 0 ? work : NOTHING;
      listeners.publishEvent(
          new DossierChanged(moved, events.get(i), progress.opened(), progress.closed()));
    }
    return moved;
  }

  Dossier append(Dossier dossier, State next, Acting by, DossierEvent event, Progress work) {
    return append(dossier, next, by, List.of(event), work);
  }

  Dossier append(Dossier dossier, State next, Acting by, DossierEvent event) {
    return append(dossier, next, by, List.of(event), NOTHING);
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
