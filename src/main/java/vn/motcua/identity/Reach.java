package vn.motcua.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** How far a person may look: the agencies where they may do something, and all below those. */
@Component
public class Reach {
  private final Permissions permissions;
  private final Agencies agencies;

  Reach(Permissions permissions, Agencies agencies) {
    this.permissions = permissions;
    this.agencies = agencies;
  }

  /**
   * Agencies.
   *
   * @param asked the one asked for; null for all that the person may see
   * @param ids of the agencies; null when it is all there are
   */
  public record Over(@Nullable Agency asked, @Nullable Set<UUID> ids) {}

  /**
   * The agencies over which a person may do something.
   *
   * @param code of an agency when only that one and all below it are wanted; null or blank else
   * @throws Forbidden when there are none, or not that one
   * @throws Invalid when no agency has the code
   */
  public Over of(Actor actor, Action action, @Nullable String code) {
    boolean everywhere = permissions.allows(actor, null, action, null);
    Set<UUID> own =
        !everywhere && actor instanceof Actor.OfficerActor officer
            ? permissions.agencies(officer, action)
            : Set.of();
    if (!everywhere && own.isEmpty()) {
      throw new Forbidden(action + " by " + actor.id());
    }
    if (code == null || code.isBlank()) {
      return new Over(null, everywhere ? null : agencies.below(own));
    }
    Agency asked =
        agencies
            .byCode(code)
            .orElseThrow(() -> new Invalid(Fault.of("agency", "identity.fault.agency", code)));
    if (!everywhere && !agencies.below(own).contains(asked.id())) {
      throw new Forbidden(action + " of " + code);
    }
    return new Over(asked, agencies.below(Set.of(asked.id())));
  }

  /** Whether there are any. */
  public boolean any(Actor actor, Action action) {
    return permissions.allows(actor, null, action, null)
        || actor instanceof Actor.OfficerActor officer
            && !permissions.agencies(officer, action).isEmpty();
  }
}
