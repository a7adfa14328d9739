package vn.motcua.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * An {@link Actor} as Spring Security knows it: its roles are its authorities. Never serialised.
 */
public final class ActorAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Actor actor;
  private final transient @Nullable Account account;

  private ActorAuthentication(Actor actor, @Nullable Account account) {
    super(
        AuthorityUtils.createAuthorityList(
            actor.roles().stream().map(role -> "ROLE_" + role.name()).sorted().toList()));
    this.actor = actor;
    this.account = account;
    super.setAuthenticated(true);
  }

  /** Signed in with an account. */
  public static ActorAuthentication of(Actors.SignedInAccount signedIn) {
    return new ActorAuthentication(signedIn.actor(), signedIn.account());
  }

  /** Acting without an account: a program with a token, a test. */
  public static ActorAuthentication of(Actor actor) {
    return new ActorAuthentication(actor, null);
  }

  public Actor actor() {
    return actor;
  }

  /** The account signed in with, null when there is none. */
  public @Nullable Account account() {
    return account;
  }

  @Override
  public Object getPrincipal() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return actor.name();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActorAuthentication that
        && actor.equals(that.actor)
        && Objects.equals(account, that.account);
  }

  @Override
  public int hashCode() {
    return actor.hashCode();
  }
}
