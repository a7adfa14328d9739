package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.NotFound;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Post;

/**
 * Who may do what to a dossier: the permission table asked for the right agency, and a citizen's
 * own dossiers only. Another's dossier does not exist for a citizen.
 */
@Component
class Guard {
  private final Permissions permissions;

  Guard(Permissions permissions) {
    this.permissions = permissions;
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

  private Acting require(
      UUID at, Actor actor, Dossier dossier, Action action, Optional<Refused> refused) {
    if (actor instanceof Actor.SystemActor) {
      return new Acting(actor, null);
    }
    if (actor instanceof Actor.CitizenActor && !actor.id().equals(dossier.citizenId())) {
      throw new NotFound("dossier", dossier.code());
    }
    UUID agency = agency(actor, at);
    boolean inSomeState =
        Arrays.stream(DossierStatus.values())
            .anyMatch(status -> permissions.allows(actor, agency, action, status.name()));
    if (!inSomeState) {
      throw new Forbidden(action + " on " + dossier.code());
    }
    refused.ifPresent(
        no -> {
          throw new RuleRefusal(no);
        });
    if (!permissions.allows(actor, agency, action, dossier.status().name())) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.not-now", dossier.status()));
    }
    return new Acting(actor, post(actor, at));
  }

  /** Whether {@link #require} would let the actor through, for deciding what to show. */
  boolean allows(Actor actor, Dossier dossier, Action action) {
    if (actor instanceof Actor.CitizenActor && !actor.id().equals(dossier.citizenId())) {
      return false;
    }
    return allowsAt(dossier.competentAgencyId(), actor, dossier, action);
  }

  /** The same for a step that another agency does. */
  boolean allowsAt(UUID agency, Actor actor, Dossier dossier, Action action) {
    return permissions.allows(actor, agency(actor, agency), action, dossier.status().name());
  }

  private static @Nullable UUID agency(Actor actor, UUID agency) {
    return actor instanceof Actor.OfficerActor ? agency : null;
  }

  private static @Nullable String post(Actor actor, UUID agency) {
    return actor instanceof Actor.OfficerActor officer
        ? officer.posts().stream()
            .filter(post -> post.agencyId().equals(agency))
            .findFirst()
            .map(Post::title)
            .orElse(null)
        : null;
  }
}
