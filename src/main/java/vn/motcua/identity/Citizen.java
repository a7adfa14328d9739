package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen (công dân) who has an account.
 *
 * @param phone ten digits beginning with 0
 * @param address as the citizen wrote it
 * @param assurance how we know that it is them
 */
public record Citizen(
    UUID id,
    String name,
    IdentityNumber identityNumber,
    LocalDate birthDate,
    String phone,
    @Nullable String email,
    String address,
    Assurance assurance,
    Instant registeredAt) {

  /** How we know who somebody is. */
  public enum Assurance {
    /** They said so; the counter compares it with the identity card. */
    SELF_DECLARED,
    /** The national electronic identity (VNeID) vouches for them. */
    VNEID
  }
}
