package vn.motcua.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actor.SystemActor;
import vn.motcua.identity.PermissionTable.Scope;

/**
 * Who may do what (phân quyền): the one table {@code permissions.csv}, read at start. Closed by
 * default. {@code state} is everywhere the name of the dossier's state, or null when the action
 * concerns no dossier.
 */
@Component
public final class Permissions {
  private final PermissionTable table;

  /**
   * @throws IllegalArgumentException when the table names something unknown: the start fails
   */
  public Permissions() {
    this(PermissionTable.parse(text()));
  }

  Permissions(PermissionTable table) {
    this.table = table;
  }

  /** Whether any of the roles may do it, wherever that is. */
  public boolean allows(Set<Role> roles, Action action, @Nullable String state) {
    for (Scope scope : Scope.values()) {
      if (table.allowing(roles, action, state, scope) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this actor may do it in that agency, for deciding what to show. Of a citizen this says
   * only what they may do with a dossier of their own: ask {@link #allowsOwn} about the owner.
   *
   * @param agencyId agency whose dossier or work it is; null where no agency is concerned
   */
  public boolean allows(
      Actor actor, @Nullable UUID agencyId, Action action, @Nullable String state) {
    return switch (actor) {
      case CitizenActor citizen ->
          table.allowing(citizen.roles(), action, state, Scope.OWN) != null;
      case OfficerActor officer ->
          table.allowing(officer.roles(), action, state, Scope.ANY) != null
              || (agencyId != null
                  && table.allowing(officer.rolesIn(agencyId), action, state, Scope.AGENCY)
                      != null);
      case SystemActor system -> table.allowing(system.roles(), action, state, Scope.ANY) != null;
    };
  }

  /**
   * Whether this actor may do it as an officer of the agency where the dossier was filed, though
   * another one settles it.
   */
  public boolean allowsReceiving(
      Actor actor, UUID receivingAgencyId, Action action, @Nullable String state) {
    return actor instanceof OfficerActor officer
        && table.allowing(officer.rolesIn(receivingAgencyId), action, state, Scope.RECEIVING)
            != null;
  }

  /** Agencies in which the officer may do what concerns no single dossier, for lists. */
  public Set<UUID> agencies(OfficerActor officer, Action action) {
    return officer.agencies().stream()
        .filter(agency -> allows(officer, agency, action, null))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Goes on only when this actor may do what concerns no single dossier, wherever that is.
   *
   * @throws Forbidden otherwise
   */
  public void require(Actor actor, Action action) {
    if (!allows(actor.roles(), action, null)) {
      throw new Forbidden(action + " by " + actor.id());
    }
  }

  /**
   * Whether this actor is the citizen who owns the dossier, and may do it.
   *
   * @param ownerId the citizen whose dossier it is; null when it is nobody's with an account
   */
  public boolean allowsOwn(
      Actor actor, @Nullable UUID ownerId, Action action, @Nullable String state) {
    return actor instanceof CitizenActor citizen
        && citizen.id().equals(ownerId)
        && allows(citizen, null, action, state);
  }

  /**
   * Goes on only when {@link #allows(Actor, UUID, Action, String)}.
   *
   * @throws Forbidden otherwise
   */
  public void require(Actor actor, @Nullable UUID agencyId, Action action, @Nullable String state) {
    if (!allows(actor, agencyId, action, state)) {
      throw new Forbidden(action + " by " + actor.id() + " in state " + state);
    }
  }

  PermissionTable table() {
    return table;
  }

  private static String text() {
    try {
      return new ClassPathResource("permissions.csv", Permissions.class)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
