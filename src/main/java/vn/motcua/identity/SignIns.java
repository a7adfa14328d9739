package vn.motcua.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.Ids;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.AccountStore.Kept;
import vn.motcua.identity.SignInResult.Closed;
import vn.motcua.identity.SignInResult.DemoElsewhere;
import vn.motcua.identity.SignInResult.Unknown;
import vn.motcua.identity.SignInResult.Wait;
import vn.motcua.identity.SignInResult.Welcome;

/** Signing in with name and password (đăng nhập), by officers and citizens alike. */
@Service
public class SignIns {
  private final AccountStore store;
  private final Throttle throttle;
  private final Passwords passwords;
  private final Listening listening;
  private final OfficeClock clock;

  SignIns(
      AccountStore store,
      Throttle throttle,
      Passwords passwords,
      Listening listening,
      OfficeClock clock) {
    this.store = store;
    this.throttle = throttle;
    this.passwords = passwords;
    this.listening = listening;
    this.clock = clock;
  }

  /**
   * Compares name and password; logs the attempt. Runs outside of any transaction, since comparing
   * takes its time.
   *
   * @param address address of the client
   */
  public SignInResult signIn(String username, String password, String address) {
    String name = Accounts.username(username);
    Instant wait = throttle.signIn(name, address);
    Optional<Kept> kept = store.byUsername(name);
    SignInResult result = wait == null ? compare(kept, password) : new Wait(wait);
    log(result, kept.map(k -> k.account().id()).orElse(null), address);
    if (result instanceof Welcome) {
      throttle.welcomed(name, address);
    }
    return result;
  }

  private SignInResult compare(Optional<Kept> found, String password) {
    Kept kept = found.orElse(null);
    if (!passwords.matches(password, kept == null ? null : kept.password()) || kept == null) {
      return new Unknown();
    }
    Account account = kept.account();
    if (account.status() != Account.Status.ACTIVE) {
      return new Closed();
    }
    if (account.demo() && !listening.toThisMachineOnly()) {
      return new DemoElsewhere();
    }
    if (passwords.outdated(kept.password())) {
      store.rehash(account.id(), kept.password(), passwords.hash(password));
    }
    return new Welcome(account);
  }

  private void log(SignInResult result, @Nullable UUID accountId, String address) {
    String outcome =
        switch (result) {
          case Welcome _ -> "WELCOME";
          case Unknown _ -> "UNKNOWN";
          case Wait _ -> "WAIT";
          case Closed _ -> "CLOSED";
          case DemoElsewhere _ -> "DEMO_ELSEWHERE";
        };
    store.log(Ids.next(), clock.instant(), accountId, address, outcome);
  }
}
