package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Account;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Actors.SignedInAccount;

/**
 * Sessions (phiên làm việc) keep only which account signed in and when. Who that is and what posts
 * they hold is read anew for each request, once, and only when something asks; so a lock, a new
 * password or the end of a post works at once.
 */
@Component
final class Sessions implements SecurityContextRepository {
  /** However busy a session is, it ends after a working day. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private static final String ACCOUNT = "account";
  private static final String PASSWORD_CHANGED_AT = "passwordChangedAt";
  private static final String SIGNED_IN_AT = "signedInAt";

  private final Actors actors;
  private final OfficeClock clock;

  Sessions(Actors actors, OfficeClock clock) {
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Begins a session for somebody who has just proved who they are. What a visitor's session held
   * before ends, its id and its form token with it.
   *
   * @return who they are today; empty when that is nobody, such as an officer who has left
   */
  Optional<Actor> begin(Account account, HttpServletRequest request) {
    Optional<Actor> actor =
        actors.bySession(account.id(), account.passwordChangedAt()).map(SignedInAccount::actor);
    if (actor.isEmpty()) {
      return actor;
    }
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(ACCOUNT, account.id());
    session.setAttribute(PASSWORD_CHANGED_AT, account.passwordChangedAt());
    session.setAttribute(SIGNED_IN_AT, clock.instant());
    return actor;
  }

  @Override
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    signedIn(holder.getRequest())
        .map(ActorAuthentication::of)
        .ifPresent(context::setAuthentication);
    return context;
  }

  /** Nothing to do: {@link #begin} alone writes sessions, and signing out ends them. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null;
  }

  private Optional<SignedInAccount> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.getAttribute(ACCOUNT) instanceof UUID account
        && session.getAttribute(PASSWORD_CHANGED_AT) instanceof Instant passwordChangedAt
        && session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt
        && signedInAt.plus(LONGEST).isAfter(clock.instant())) {
      return actors.bySession(account, passwordChangedAt);
    }
    return Optional.empty();
  }
}
