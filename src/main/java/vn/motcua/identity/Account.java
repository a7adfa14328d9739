package vn.motcua.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody signs in with (tài khoản).
 *
 * @param username lower case; an officer's user name or a citizen's identity number
 * @param holder whose it is
 * @param mustChangePassword whether the password was given by somebody else and must be changed
 *     first
 * @param demo whether it belongs to the demo authority; such accounts sign in only on a server that
 *     listens to its own machine alone
 */
public record Account(
    UUID id,
    String username,
    Holder holder,
    Status status,
    Instant passwordChangedAt,
    boolean mustChangePassword,
    boolean demo) {

  /** Whose account it is. */
  public sealed interface Holder {
    record OfficerHolder(UUID officerId) implements Holder {}

    record CitizenHolder(UUID citizenId) implements Holder {}
  }

  /** Whether it can be used. */
  public enum Status {
    ACTIVE,
    /** For a while, by an administrator. */
    LOCKED,
    /** For good. */
    CLOSED
  }
}
