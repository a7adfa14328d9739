package vn.motcua.statistics;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Reach;
import vn.motcua.organisation.Agency;

/** Whose figures a person may see: of the agencies where they may, and of all below those. */
@Component
class Scopes {
  private final Reach reach;
  private final MemberStore members;

  Scopes(Reach reach, MemberStore members) {
    this.reach = reach;
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
   * @throws vn.motcua.base.Forbidden when the person may see none, or not that one
   * @throws vn.motcua.base.Invalid when no agency has the code
   */
  Scope of(Actor actor, Action action, @Nullable String code) {
    Reach.Over over = reach.of(actor, action, code);
    List<Member> all = members.all();
    Set<UUID> ids = over.ids();
    if (ids == null) {
      return new Scope(null, null, all);
    }
    Set<String> keys = ids.stream().map(UUID::toString).collect(Collectors.toSet());
    Set<Integer> numbers =
        all.stream()
            .filter(member -> member.kind() == Member.Kind.AGENCY)
            .filter(member -> keys.contains(member.key()))
            .map(Member::no)
            .collect(Collectors.toSet());
    return new Scope(over.asked(), numbers, all);
  }

  /** Whether the person may see any figures at all. */
  boolean any(Actor actor, Action action) {
    return reach.any(actor, action);
  }
}
