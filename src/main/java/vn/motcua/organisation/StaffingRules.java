package vn.motcua.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.base.Refused;
import vn.motcua.organisation.HeldPost.Basis;

/** Who may hold a post, and to whom it may be lent. */
final class StaffingRules {
  private StaffingRules() {}

  /**
   * Why an appointment cannot be made: the post must exist throughout, have one main officer at a
   * time, and an officer holds it at most once at a time.
   *
   * @param post days on which the post exists
   * @param holdings of the post
   */
  static Optional<Refused> refusal(
      Appointment appointment, Basis basis, Officer officer, Period post, List<Holding> holdings) {
    if (!officer.active()) {
      return refused("organisation.refused.left", officer.name());
    }
    if (!post.covers(appointment.period())) {
      return refused("organisation.refused.post-days");
    }
    for (Holding held : holdings) {
      if (!held.period().overlaps(appointment.period())) {
        continue;
      }
      if (held.officerId().equals(officer.id())) {
        return refused("organisation.refused.holds-already", officer.name(), held.from());
      }
      if (basis == Basis.OWN && held.basis() == Basis.OWN) {
        return refused("organisation.refused.post-taken", held.officerName(), held.from());
      }
    }
    return Optional.empty();
  }

  /**
   * Why a delegation cannot be made: only the main officer lends a post, all the time being one; to
   * one officer at a time, and never so that the lent posts of somebody come back to them: who is
   * away cannot stand in for others.
   *
   * @param to the officer to whom
   * @param holdings of the post
   * @param standing delegations of whatever post that stand and overlap this one in time
   */
  static Optional<Refused> refusal(
      NewDelegation delegation, Officer to, List<Holding> holdings, List<Delegation> standing) {
    if (!to.active()) {
      return refused("organisation.refused.left", to.name());
    }
    boolean main =
        holdings.stream()
            .anyMatch(
                held ->
                    held.basis() == Basis.OWN
                        && held.officerId().equals(delegation.fromId())
                        && held.period().covers(delegation.period()));
    if (!main) {
      return refused("organisation.refused.not-main");
    }
    Optional<Delegation> twice =
        standing.stream()
            .filter(other -> other.postId().equals(delegation.postId()))
            .filter(other -> other.period().overlaps(delegation.period()))
            .findFirst();
    if (twice.isPresent()) {
      return refused(
          "organisation.refused.delegated",
          twice.get().toName(),
          twice.get().from(),
          twice.get().to());
    }
    return leadsTo(
            delegation.toId(), delegation.fromId(), delegation.period(), standing, new HashSet<>())
        ? refused("organisation.refused.delegation-cycle", to.name())
        : Optional.empty();
  }

  /** Whether on some day of the period posts of one officer are lent, in the end, to the other. */
  private static boolean leadsTo(
      UUID from, UUID to, Period period, List<Delegation> standing, Set<UUID> passed) {
    for (Delegation next : standing) {
      if (!next.fromId().equals(from) || !next.period().overlaps(period)) {
        continue;
      }
      if (next.toId().equals(to)) {
        return true;
      }
      Set<UUID> further = new HashSet<>(passed);
      if (further.add(next.toId())
          && leadsTo(next.toId(), to, next.period().shared(period), standing, further)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Refused> refused(String key, Object... args) {
    return Optional.of(Refused.of("", key, args));
  }
}
