package vn.motcua.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.OfficeClock;

/**
 * API tokens (mã truy cập): 32 random bytes, shown once and kept as SHA-256, each acting as one
 * officer with whatever posts that officer holds on the day.
 */
@Service
public class Tokens {
  private static final String PREFIX = "motcua_";
  private static final int BYTES = 32;
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final TokenStore store;
  private final OfficeClock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(TokenStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Issues a token that does not expire.
   *
   * @return the secret, shown this once
   */
  public String issue(UUID officerId) {
    return issue(officerId, "API", null);
  }

  /**
   * Issues a token.
   *
   * @param label what it is for
   * @param expiresAt null when it is not to expire
   * @return the secret, shown this once
   */
  @Transactional
  public String issue(UUID officerId, String label, @Nullable Instant expiresAt) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    store.add(new Token(Ids.next(), officerId, label, now, expiresAt, null, null), hash(secret));
    return secret;
  }

  /** Every token ever issued for an officer, the newest first. */
  public List<Token> of(UUID officerId) {
    return store.of(officerId);
  }

  /** Ends a token at once. Does nothing to one that has been revoked before. */
  @Transactional
  public void revoke(UUID tokenId) {
    store.revoke(tokenId, clock.instant());
  }

  /**
   * The officer as whom the bearer of the secret acts; empty when it is not or no longer in force.
   */
  @Transactional
  public Optional<UUID> officer(String secret) {
    Instant now = clock.instant();
    Optional<Token> token = store.inForce(hash(secret), now);
    token
        .filter(t -> t.lastUsedAt() == null || t.lastUsedAt().isBefore(now.minus(USE_NOTED_EVERY)))
        .ifPresent(t -> store.used(t.id(), now));
    return token.map(Token::officerId);
  }

  private static byte[] hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }
}
