package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A division of the country into areas, with its days. */
enum Generation {
  /** Provinces, districts and communes, until 30 June 2025. */
  THREE_TIERS(
      List.of(Agency.Level.PROVINCE, Agency.Level.DISTRICT, Agency.Level.COMMUNE),
      null,
      LocalDate.of(2025, 6, 30)),
  /** Provinces and communes, since 1 July 2025 (Resolution 202/2025/QH15). */
  TWO_TIERS(List.of(Agency.Level.PROVINCE, Agency.Level.COMMUNE), LocalDate.of(2025, 7, 1), null);

  private final List<Agency.Level> levels;
  private final @Nullable LocalDate validFrom;
  private final @Nullable LocalDate validTo;

  Generation(
      List<Agency.Level> levels, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    this.levels = levels;
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  /** Its tiers, the topmost first. */
  List<Agency.Level> levels() {
    return levels;
  }

  /** The tier around another; null for the topmost. */
  Agency.@Nullable Level above(Agency.Level level) {
    int place = levels.indexOf(level);
    return place == 0 ? null : levels.get(place - 1);
  }

  @Nullable LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }
}
