package vn.motcua.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post (vị trí việc làm) in an agency.
 *
 * @param unitId its unit; null for posts that serve the whole agency
 * @param title as printed on slips ("Chuyên viên Phòng Kinh tế")
 */
public record Post(
    UUID id, UUID agencyId, @Nullable UUID unitId, PostKind kind, String title, String titleEn) {}
