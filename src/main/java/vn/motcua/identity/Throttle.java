package vn.motcua.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Pace.Verdict;

/**
 * Waits after many attempts, for each name tried and each client address, counted in the database
 * so that every process knows them. Existing and invented names wait alike.
 */
@Service
class Throttle {
  private static final Pace PER_NAME =
      new Pace(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));

  /** A whole office may stand behind one address; right attempts are given back. */
  private static final Pace PER_ADDRESS =
      new Pace(50, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));

  private static final Pace PER_REGISTRATION =
      new Pace(20, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24));

  private final ThrottleStore store;
  private final OfficeClock clock;

  Throttle(ThrottleStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Counts an attempt to sign in; when it has to wait, until when. */
  @Transactional
  @Nullable Instant signIn(String username, String address) {
    Instant now = clock.instant();
    store.prune(now.minus(PER_NAME.memory()));
    Instant wait = attempt(addressKey(address), PER_ADDRESS, now);
    return wait == null ? attempt(nameKey(username), PER_NAME, now) : wait;
  }

  /** The password was right: the name starts afresh, the address gets its attempt back. */
  @Transactional
  void welcomed(String username, String address) {
    store.giveBack(addressKey(address), PER_ADDRESS.free());
    store.forget(nameKey(username));
  }

  /** Counts an attempt to open an account; when it has to wait, until when. */
  @Transactional
  @Nullable Instant register(String address) {
    return attempt(key("register", Clients.network(address)), PER_REGISTRATION, clock.instant());
  }

  private @Nullable Instant attempt(String key, Pace pace, Instant now) {
    return switch (pace.attempt(store.lock(key, now), now)) {
      case Verdict.Wait wait -> wait.until();
      case Verdict.Go go -> {
        store.save(key, go.attempts());
        yield null;
      }
    };
  }

  private static String nameKey(String username) {
    return key("name", username);
  }

  private static String addressKey(String address) {
    return key("address", Clients.network(address));
  }

  private static String key(String kind, String value) {
    byte[] text = (kind + ":" + value).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
