package vn.motcua.identity;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Account.Holder;
import vn.motcua.identity.Account.Holder.CitizenHolder;
import vn.motcua.identity.Account.Holder.OfficerHolder;
import vn.motcua.identity.AccountStore.Kept;
import vn.motcua.identity.Passwords.HashedPassword;
import vn.motcua.organisation.Officer;

/** The accounts (tài khoản) that officers and citizens sign in with. */
@Service
public class Accounts {
  private final AccountStore store;
  private final CitizenStore citizens;
  private final Passwords passwords;
  private final OfficeClock clock;

  Accounts(AccountStore store, CitizenStore citizens, Passwords passwords, OfficeClock clock) {
    this.store = store;
    this.citizens = citizens;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** The account of an officer; empty when they have none yet. */
  public Optional<Account> ofOfficer(UUID officerId) {
    return store.byOfficer(officerId);
  }

  /**
   * Opens an officer's account, or gives a new password to the one they have, and unlocks it.
   *
   * @return a password to hand over, which must be changed at the first sign-in; it is shown this
   *     once and ends every session of the officer
   * @throws Invalid when somebody else has the user name
   */
  @Transactional
  public String oneTimePassword(Officer officer) {
    String password = passwords.oneTime();
    HashedPassword hashed = passwords.hash(password);
    Optional<Account> before = store.byOfficer(officer.id());
    if (before.isPresent()) {
      store.changePassword(before.get().id(), hashed, true, clock.instant());
      store.changeStatus(before.get().id(), Account.Status.ACTIVE);
    } else {
      open(officer.username(), new OfficerHolder(officer.id()), hashed, true, false);
    }
    return password;
  }

  /**
   * Opens an account of the demo authority.
   *
   * @param password the known password; hashed once for all of them
   */
  @Transactional
  public void openDemo(Officer officer, HashedPassword password) {
    open(officer.username(), new OfficerHolder(officer.id()), password, false, true);
  }

  /**
   * Adds a citizen with an account; their identity number is the user name.
   *
   * @throws Invalid when the number has an account already
   */
  @Transactional
  Citizen open(Citizen citizen, HashedPassword password, boolean demo) {
    if (!citizens.add(citizen)) {
      throw new Invalid(Fault.of("identityNumber", "identity.register.fault.taken"));
    }
    String number = citizen.identityNumber().digits();
    open(number, new CitizenHolder(citizen.id()), password, false, demo);
    return citizen;
  }

  /**
   * Changes one's own password and ends every session that began before.
   *
   * @return the account as it is now
   * @throws Invalid when the current password is wrong or the new one is not good enough
   */
  @Transactional
  public Account changePassword(UUID accountId, String current, String chosen) {
    Kept kept = store.keptById(accountId).orElseThrow(() -> new NotFound("account", accountId));
    List<Fault> faults = new ArrayList<>();
    if (!passwords.matches(current, kept.password())) {
      faults.add(Fault.of("current", "identity.password.fault.current"));
    } else if (chosen.equals(current)) {
      faults.add(Fault.of("chosen", "identity.password.fault.same"));
    }
    passwords.fault("chosen", chosen, List.of(kept.account().username())).ifPresent(faults::add);
    Invalid.throwIfAny(faults);
    store.changePassword(accountId, passwords.hash(chosen), false, clock.instant());
    return store.byId(accountId).orElseThrow(() -> new NotFound("account", accountId));
  }

  /**
   * Locks an account, unlocks it or closes it for good; works at once, also on open sessions and on
   * API tokens.
   */
  @Transactional
  public void changeStatus(UUID accountId, Account.Status status) {
    if (!store.changeStatus(accountId, status)) {
      throw new NotFound("account", accountId);
    }
  }

  /** A user name as it is kept: in lower case; an identity number without what separates digits. */
  static String username(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    return IdentityNumber.parse(composed)
        .map(IdentityNumber::digits)
        .orElse(composed.toLowerCase(Locale.ROOT));
  }

  private void open(
      String username, Holder holder, HashedPassword password, boolean mustChange, boolean demo) {
    Instant now = clock.instant();
    Account account =
        new Account(
            Ids.next(), username(username), holder, Account.Status.ACTIVE, now, mustChange, demo);
    if (!store.add(account, password)) {
      throw new Invalid(Fault.of("username", "identity.account.fault.taken", username));
    }
  }
}
