package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an agency offers a procedure (công khai tại cơ quan).
 *
 * @param validTo last day, null while open; the day before {@code validFrom} for an offer that was
 *     taken back before it began
 */
public record Offer(UUID agencyId, String code, LocalDate validFrom, @Nullable LocalDate validTo) {}
