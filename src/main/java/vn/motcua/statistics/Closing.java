package vn.motcua.statistics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period closed for good.
 *
 * @param position up to which events were counted
 * @param previous the closing of the period just before, null for the first
 * @param rules settings in force on the last day, as JSON
 */
public record Closing(
    UUID id,
    Period period,
    long position,
    @Nullable UUID previous,
    Instant closedAt,
    String closedBy,
    String rules) {}
