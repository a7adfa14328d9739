package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area (đơn vị hành chính): a place, not the office that governs it.
 *
 * @param code of the General Statistics Office: 2 digits for a province, 3 for a district, 5 for a
 *     commune; the same code may name different areas before and since 1 July 2025
 * @param parentCode code of the area around it, null for a province
 * @param kind "Tỉnh", "Phường", …
 * @param name without its kind
 * @param nameEn empty where the source has none
 * @param fullNameEn with its kind, empty where the source has none
 * @param validFrom first day, null since a day that the source does not tell
 * @param validTo last day, null while it exists
 */
public record Area(
    String code,
    Agency.Level level,
    @Nullable String parentCode,
    String kind,
    String name,
    String nameEn,
    String fullNameEn,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  /** "Phường Ba Đình". */
  public String fullName() {
    return kind + " " + name;
  }
}
