package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post to enter.
 *
 * @param unitId needed for specialists and heads
 * @param titleEn empty when it is as the Vietnamese one
 * @param validFrom first day, null since its agency exists
 */
public record NewPost(
    UUID agencyId,
    @Nullable UUID unitId,
    PostKind kind,
    String title,
    String titleEn,
    @Nullable LocalDate validFrom) {}
