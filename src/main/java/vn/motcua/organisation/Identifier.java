package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An electronic identifier that an agency has for a time.
 *
 * @param validFrom first day
 * @param validTo last day, null while in use
 */
public record Identifier(
    IdentifierScheme scheme, String code, LocalDate validFrom, @Nullable LocalDate validTo) {}
