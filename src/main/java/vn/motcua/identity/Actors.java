package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Account.Holder.CitizenHolder;
import vn.motcua.identity.Account.Holder.OfficerHolder;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.organisation.HeldPost;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;

/** Turns a session, a token or an id into the {@link Actor} behind it, as things stand today. */
@Service
public class Actors {
  private final AccountStore accounts;
  private final Citizens citizens;
  private final Officers officers;
  private final Tokens tokens;
  private final OfficeClock clock;

  Actors(
      AccountStore accounts,
      Citizens citizens,
      Officers officers,
      Tokens tokens,
      OfficeClock clock) {
    this.accounts = accounts;
    this.citizens = citizens;
    this.officers = officers;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Somebody signed in: with what account, and who that is. */
  public record SignedInAccount(Account account, Actor actor) {}

  /**
   * Who is behind a session. Nobody when the account was locked or its password changed since.
   *
   * @param passwordChangedAt {@link Account#passwordChangedAt} when the session began
   */
  public Optional<SignedInAccount> bySession(UUID accountId, Instant passwordChangedAt) {
    return accounts
        .byId(accountId)
        .filter(account -> account.status() == Account.Status.ACTIVE)
        .filter(account -> account.passwordChangedAt().equals(passwordChangedAt))
        .flatMap(account -> holder(account).map(actor -> new SignedInAccount(account, actor)));
  }

  /**
   * As whom the bearer of an API token acts; nobody when the token or the officer is not active.
   */
  public Optional<OfficerActor> byToken(String secret) {
    return tokens.officer(secret).flatMap(this::activeOfficer);
  }

  /**
   * An officer with the posts held today.
   *
   * @throws vn.motcua.base.NotFound when there is none
   */
  public OfficerActor officer(UUID officerId) {
    return officer(officers.get(officerId));
  }

  /**
   * A citizen.
   *
   * @throws vn.motcua.base.NotFound when there is none
   */
  public CitizenActor citizen(UUID citizenId) {
    Citizen citizen = citizens.get(citizenId);
    return new CitizenActor(
        citizen.id(),
        citizen.name(),
        citizen.identityNumber().digits(),
        citizen.phone(),
        citizen.email());
  }

  private Optional<? extends Actor> holder(Account account) {
    return switch (account.holder()) {
      case OfficerHolder(UUID officerId) -> activeOfficer(officerId);
      case CitizenHolder(UUID citizenId) -> Optional.of(citizen(citizenId));
    };
  }

  private Optional<OfficerActor> activeOfficer(UUID officerId) {
    return Optional.of(officers.get(officerId)).filter(Officer::active).map(this::officer);
  }

  private OfficerActor officer(Officer officer) {
    List<Post> posts =
        officers.postsOf(officer.id(), LocalDate.now(clock)).stream()
            .map(HeldPost::post)
            .distinct()
            .toList();
    return new OfficerActor(officer.id(), officer.name(), posts);
  }
}
