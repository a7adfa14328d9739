package vn.motcua.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

/** Who does something. What they may do, {@link Permissions} says. */
public sealed interface Actor {
  /** Id of the officer or of the citizen; the same constant for the system. */
  UUID id();

  /** Name as shown to others. */
  String name();

  /** Every role of this actor, in whatever agency. */
  Set<Role> roles();

  /**
   * An officer (cán bộ, công chức).
   *
   * @param posts posts held today: own, as backup and delegated
   */
  record OfficerActor(UUID id, String name, List<Post> posts) implements Actor {
    public OfficerActor {
      posts = List.copyOf(posts);
    }

    public boolean holds(PostKind kind, UUID agencyId) {
      return posts.stream().anyMatch(p -> p.kind() == kind && p.agencyId().equals(agencyId));
    }

    /** Agencies in which this officer holds any post. */
    public Set<UUID> agencies() {
      return posts.stream().map(Post::agencyId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Role> roles() {
      return posts.stream()
          .map(post -> Role.of(post.kind()))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Roles in one agency. */
    public Set<Role> rolesIn(UUID agencyId) {
      return posts.stream()
          .filter(post -> post.agencyId().equals(agencyId))
          .map(post -> Role.of(post.kind()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * A citizen (công dân) with an account.
   *
   * @param identityNumber personal identification number (số định danh cá nhân), 12 digits, or the
   *     9 of an old identity card
   * @param phone ten digits beginning with 0
   */
  record CitizenActor(
      UUID id, String name, String identityNumber, String phone, @Nullable String email)
      implements Actor {
    @Override
    public Set<Role> roles() {
      return Set.of(Role.CITIZEN);
    }
  }

  /**
   * The system itself.
   *
   * @param name what of it acts, for the record ("deadline watch")
   */
  record SystemActor(String name) implements Actor {
    private static final UUID ID = new UUID(0, 0);

    @Override
    public UUID id() {
      return ID;
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.SYSTEM);
    }
  }
}
