package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an agency was named and under whom it stood, before a change.
 *
 * @param until last day of it
 * @param parentId the agency then above, null at the top
 * @param decision by which it changed
 */
public record AgencyPast(
    LocalDate until, String name, String nameEn, @Nullable UUID parentId, String decision) {}
