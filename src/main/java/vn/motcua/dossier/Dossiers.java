package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.WorkItem;

/**
 * Questions about dossiers. Whoever looks at personal data is checked and leaves a {@link
 * DossierSeen}.
 */
@Service
public class Dossiers {
  private final DossierStore store;
  private final Guard guard;
  private final DossierWatch watch;
  private final DossierRecord record;

  Dossiers(DossierStore store, Guard guard, DossierWatch watch, DossierRecord record) {
    this.store = store;
    this.guard = guard;
    this.watch = watch;
    this.record = record;
  }

  /**
   * A dossier with everything that belongs to it, as its page and the API show it.
   *
   * @param requested the case of the procedure, with the papers that it asks for
   * @param papers what was handed in, and what was made in the steps
   * @param trail every event, in order
   * @param items every work item of its run, in order
   */
  public record Whole(
      Dossier dossier,
      Case requested,
      List<KeptPaper> papers,
      List<FeeLine> fees,
      Optional<Receipt> receipt,
      List<Happened> trail,
      List<WorkItem> items) {
    public Whole {
      papers = List.copyOf(papers);
      fees = List.copyOf(fees);
      trail = List.copyOf(trail);
      items = List.copyOf(items);
    }
  }

  /**
   * Everything of a dossier, for somebody who may see it; logged as a look at personal data.
   *
   * @throws NotFound when there is none, or it is not the actor's to know of
   */
  @Transactional
  public Whole whole(String code, Actor actor) {
    return record.of(seen(code, actor, reading(actor), ""));
  }

  /**
   * Everything of a dossier, for somebody who is about to do something to it; logged under that.
   *
   * @throws NotFound when there is none, or it is not the actor's to know of
   */
  @Transactional
  public Whole whole(String code, Action purpose, Actor actor) {
    return record.of(seen(code, actor, purpose, ""));
  }

  /** The dossier alone; checked and logged like {@link #whole(String, Actor)}. */
  @Transactional
  public Dossier get(String code, Actor actor) {
    return seen(code, actor, reading(actor), "");
  }

  /** The dossier alone; checked and logged like {@link #whole(String, Action, Actor)}. */
  @Transactional
  public Dossier get(String code, Action purpose, Actor actor) {
    return seen(code, actor, purpose, "");
  }

  /** What time means for the dossier now: its deadline and everything else with a date. */
  @Transactional
  public DossierTimes times(String code, Actor actor) {
    Dossier dossier = seen(code, actor, reading(actor), "");
    return watch.times(dossier, record.trail(dossier));
  }

  /** The same for a dossier that was read as a whole; no further look is logged. */
  @Transactional(readOnly = true)
  public DossierTimes times(Whole whole) {
    return watch.times(whole.dossier(), whole.trail());
  }

  /** The limit of the dossier's case and channel; empty when the law sets none. */
  @Transactional(readOnly = true)
  public Optional<Term> term(Dossier dossier) {
    return Optional.ofNullable(watch.term(dossier));
  }

  /**
   * What anyone with the tracking key may know: stages, no personal data.
   *
   * @throws NotFound when code and key do not belong together
   */
  @Transactional(readOnly = true)
  public Tracking tracking(String code, String key) {
    Dossier dossier = tracked(code, key);
    return Tracking.of(dossier, record.trail(dossier));
  }

  /** The dossier of a code and its key, for what the public may know of it. */
  Dossier tracked(String code, String key) {
    return store
        .find(code)
        .filter(found -> Tracking.sameKey(found.trackingKey(), key))
        .orElseThrow(() -> new NotFound("tracking", code));
  }

  /** What the actor may do to the dossier now, for the buttons of its page. */
  public Set<Action> actions(Dossier dossier, Actor actor) {
    return Stream.of(Action.values())
        .filter(action -> guard.allows(actor, dossier, action))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Something of the dossier that has a name of its own: a file, a form. */
  Dossier seen(String code, Actor actor, Action purpose, String detail) {
    Dossier dossier = store.find(code).orElseThrow(() -> new NotFound("dossier", code));
    UUID at = partner(actor, dossier).orElse(dossier.competentAgencyId());
    guard.lookAt(at, actor, dossier, purpose, detail);
    return dossier;
  }

  /** The other agency that has a step of the dossier and whose officer this is. */
  private Optional<UUID> partner(Actor actor, Dossier dossier) {
    return actor instanceof Actor.OfficerActor && !guard.allows(actor, dossier, Action.DOSSIER_READ)
        ? record.partners(dossier).stream()
            .filter(agency -> guard.allowsAt(agency, actor, dossier, Action.DOSSIER_READ))
            .findFirst()
        : Optional.empty();
  }

  Whole whole(Dossier dossier) {
    return record.of(dossier);
  }

  static Action reading(Actor actor) {
    return actor instanceof Actor.CitizenActor ? Action.DOSSIER_READ_OWN : Action.DOSSIER_READ;
  }
}
