package vn.motcua.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token (mã truy cập) with which a program acts as an officer. Its secret is not kept.
 *
 * @param label what it is for
 * @param expiresAt null when it does not expire
 * @param lastUsedAt to the minute; null when never used
 * @param revokedAt null while it is in force
 */
public record Token(
    UUID id,
    UUID officerId,
    String label,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
