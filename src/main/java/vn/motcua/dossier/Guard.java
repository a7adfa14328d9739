package vn.motcua.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.NotFound;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Post;

/**
 * Who may do what to a dossier: the permission table asked for the right agency, and a citizen's
 * own dossiers only. Another's dossier does not exist for a citizen. Whoever only looks leaves a
 * {@link DossierSeen}; whoever does something leaves an event in the trail.
 */
@Component
class Guard {
  private final Permissions permissions;
  private final ApplicationEventPublisher listeners;

  Guard(Permissions permissions, ApplicationEventPublisher listeners) {
    this.permissions = permissions;
    this.listeners = listeners;
  }

  /**
   * Lets the actor make a move of the lifecycle.
   *
   * @throws NotFound for a citizen who does not own the dossier
   * @throws Forbidden for whom the table allows it in no state
   * @throws RuleRefusal when only the dossier's state is in the way
   */
  Acting require(Actor actor, Dossier dossier, Action action, Move move) {
    return require(
        dossier.competentAgencyId(), actor, dossier, action, move.refusedIn(dossier.status()));
  }

  /** The same for a step that another agency does. */
  Acting requireAt(UUID agency, Actor actor, Dossier dossier, Action action, Move move) {
    return require(agency, actor, dossier, action, move.refusedIn(dossier.status()));
  }

  /** The same for what is no move of the lifecycle. */
  Acting require(Actor actor, Dossier dossier, Action action) {
    return require(dossier.competentAgencyId(), actor, dossier, action, Optional.empty());
  }

  /**
   * The same for a look at the dossier's personal data, which is logged.
   *
   * @param detail the file or form looked at, empty for the dossier itself
   */
  Acting look(Actor actor, Dossier dossier, Action action, String detail) {
    return lookAt(dossier.competentAgencyId(), actor, dossier, action, detail);
  }

  /** The same for an officer of another agency that has a step of the dossier. */
  Acting lookAt(UUID agency, Actor actor, Dossier dossier, Action action, String detail) {
    Acting by = require(agency, actor, dossier, action, Optional.empty());
    logged(by, dossier, action, detail);
    return by;
  }

  /** Logs a look that was allowed. */
  void logged(Acting by, Dossier dossier, Action action, String detail) {
    listeners.publishEvent(
        new DossierSeen(List.of(dossier.subject()), by.actor(), by.post(), action, detail));
  }

  private Acting require(
      UUID at, Actor actor, Dossier dossier, Action action, Optional<Refused> refused) {
    if (actor instanceof Actor.CitizenActor && !actor.id().equals(dossier.citizenId())) {
      throw new NotFound("dossier", dossier.code());
    }
    if (refused.isPresent() || !may(at, actor, dossier, action, dossier.status())) {
      throw no(at, actor, dossier, action, refused);
    }
    return new Acting(actor, post(actor, at, dossier, action));
  }

  /** Why not: whom no state allows it learns nothing of the state. */
  private RuntimeException no(
      UUID at, Actor actor, Dossier dossier, Action action, Optional<Refused> refused) {
    boolean inSomeState =
        Arrays.stream(DossierStatus.values())
            .anyMatch(status -> may(at, actor, dossier, action, status));
    return inSomeState
        ? new RuleRefusal(
            refused.orElse(Refused.of("", "dossier.refused.not-now", dossier.status())))
        : new Forbidden(action + " on " + dossier.code());
  }

  /** Whether {@link #require} would let the actor through, for deciding what to show. */
  boolean allows(Actor actor, Dossier dossier, Action action) {
    return allowsAt(dossier.competentAgencyId(), actor, dossier, action);
  }

  /** The same for a step that another agency does. */
  boolean allowsAt(UUID agency, Actor actor, Dossier dossier, Action action) {
    return may(agency, actor, dossier, action, dossier.status());
  }

  private boolean may(UUID at, Actor actor, Dossier dossier, Action action, DossierStatus status) {
    return switch (actor) {
      case Actor.CitizenActor citizen ->
          permissions.allowsOwn(citizen, dossier.citizenId(), action, status.name());
      case Actor.OfficerActor officer ->
          permissions.allows(officer, at, action, status.name())
              || permissions.allowsReceiving(
                  officer, dossier.receivingAgencyId(), action, status.name());
      case Actor.SystemActor system -> permissions.allows(system, null, action, status.name());
    };
  }

  /** The post that allows it: in the agency that does it, else where the dossier was filed. */
  private @Nullable String post(Actor actor, UUID at, Dossier dossier, Action action) {
    if (!(actor instanceof Actor.OfficerActor officer)) {
      return null;
    }
    return title(officer, at, action, dossier.status())
        .or(() -> title(officer, dossier.receivingAgencyId(), action, dossier.status()))
        .orElse(null);
  }

  private Optional<String> title(
      Actor.OfficerActor officer, UUID agency, Action action, DossierStatus status) {
    return officer.posts().stream()
        .filter(post -> post.agencyId().equals(agency))
        .filter(post -> permissions.allows(Set.of(Role.of(post.kind())), action, status.name()))
        .map(Post::title)
        .findFirst();
  }
}
