package vn.motcua.statistics;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** Whose figures a person may see: of the agencies where they may, and of all below those. */
@Component
class Scopes {
  private final Permissions permissions;
  private final Agencies agencies;
  private final MemberStore members;

  Scopes(Permissions permissions, Agencies agencies, MemberStore members) {
    this.permissions = permissions;
    this.agencies = agencies;
    this.members = members;
  }

  /**
   * Whose figures.
   *
   * @param agency the one asked for, null for all that the person may see
   * @param numbers member numbers of the agencies; null when it is all there are
   * @param members every member by which figures are asked
   */
  record Scope(@Nullable Agency agency, @Nullable Set<Integer> numbers, List<Member> members) {}

  /**
   * @throws Forbidden when the person may see none, or not that one
   * @throws Invalid when no agency has the code
   */
  Scope of(Actor actor, Action action, @Nullable String code) {
    boolean everywhere = permissions.allows(actor, null, action, null);
    Set<UUID> own =
        !everywhere && actor instanceof Actor.OfficerActor officer
            ? permissions.agencies(officer, action)
            : Set.of();
    if (!everywhere && own.isEmpty()) {
      throw new Forbidden(action + " by " + actor.id());
    }
    Agency asked = code == null || code.isBlank() ? null : agency(code);
    Set<UUID> roots = own;
    if (asked != null) {
      if (!everywhere && !agencies.below(own).contains(asked.id())) {
        throw new Forbidden(action + " of " + code);
      }
      roots = Set.of(asked.id());
    }
    List<Member> all = members.all();
    if (roots.isEmpty()) {
      return new Scope(null, null, all);
    }
    Set<String> keys =
        agencies.below(roots).stream().map(UUID::toString).collect(Collectors.toSet());
    Set<Integer> numbers =
        all.stream()
            .filter(member -> member.kind() == Member.Kind.AGENCY)
            .filter(member -> keys.contains(member.key()))
            .map(Member::no)
            .collect(Collectors.toSet());
    return new Scope(asked, numbers, all);
  }

  /** Whether the person may see any figures at all. */
  boolean any(Actor actor, Action action) {
    return permissions.allows(actor, null, action, null)
        || actor instanceof Actor.OfficerActor officer
            && !permissions.agencies(officer, action).isEmpty();
  }

  private Agency agency(String code) {
    return agencies
        .byCode(code)
        .orElseThrow(() -> new Invalid(Fault.of("agency", "statistics.fault.agency", code)));
  }
}
