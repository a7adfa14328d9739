package vn.motcua.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.OfficeClock;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Post;

/** Who may see a worklist, and that it was seen. */
@Component
class WorklistAccess {
  private final Permissions permissions;
  private final ApplicationEventPublisher listeners;
  private final OfficeClock clock;

  WorklistAccess(Permissions permissions, ApplicationEventPublisher listeners, OfficeClock clock) {
    this.permissions = permissions;
    this.listeners = listeners;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * The posts that have a worklist, at least one.
   *
   * @throws Forbidden when there is none
   */
  List<Post> posts(Actor.OfficerActor officer) {
    permissions.require(officer, Action.WORKLIST_READ);
    Set<UUID> agencies = permissions.agencies(officer, Action.WORKLIST_READ);
    return officer.posts().stream().filter(post -> agencies.contains(post.agencyId())).toList();
  }

  void seen(Actor actor, List<Entry> entries, Action purpose, String detail) {
    listeners.publishEvent(
        new DossierSeen(
            entries.stream()
                .map(e -> new DossierSeen.Subject(e.dossierId(), e.code(), e.agencyId()))
                .distinct()
                .toList(),
            actor,
            null,
            purpose,
            detail));
  }
}
