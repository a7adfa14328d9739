package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file, each by itself and against the others. */
final class AreaCheck {
  private static final int LONGEST = 255;
  private static final char UNDECODABLE = '\uFFFD';
  private static final Map<Agency.Level, Set<String>> KINDS =
      Map.of(
          Agency.Level.PROVINCE, Set.of("tỉnh", "thành phố"),
          Agency.Level.DISTRICT, Set.of("quận", "huyện", "thị xã", "thành phố"),
          Agency.Level.COMMUNE, Set.of("xã", "phường", "thị trấn", "đặc khu"));

  private final Generation generation;
  private final boolean rowsLost;
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /** Tiers of which a row could not be taken: an area within may be right all the same. */
  private final Set<Agency.Level> incomplete = EnumSet.noneOf(Agency.Level.class);

  /**
   * @param rowsLost whether rows of whatever tier could not be read
   */
  AreaCheck(Generation generation, boolean rowsLost) {
    this.generation = generation;
    this.rowsLost = rowsLost;
  }

  List<RowFault> faults() {
    return faults;
  }

  /** The areas of the rows without faults, from the topmost tier down. */
  List<Area> check(List<AreaRow> rows) {
    List<Area> areas = new ArrayList<>();
    for (Agency.Level level : generation.levels()) {
      Set<String> around = new HashSet<>();
      areas.stream().map(Area::code).forEach(around::add);
      for (AreaRow row : rows) {
        if (row.level() == level) {
          Area area = area(row, around);
          if (area == null) {
            incomplete.add(level);
          } else {
            areas.add(area);
          }
        }
      }
    }
    return areas;
  }

  private @Nullable Area area(AreaRow row, Set<String> around) {
    int before = faults.size();
    String code = code(row, "code", row.level());
    String name = text(row, "name", true);
    String fullName = text(row, "full_name", true);
    String nameEn = text(row, "name_en", false);
    String fullNameEn = text(row, "full_name_en", false);
    String parent = parent(row, around);
    String kind = kind(row, name, fullName);
    Integer first = code.isEmpty() ? null : lines.putIfAbsent(code, row.line());
    if (first != null) {
      fault(row, "code", "organisation.import.twice", code, first);
    }
    if (faults.size() > before) {
      return null;
    }
    return new Area(
        code,
        row.level(),
        parent.isEmpty() ? null : parent,
        kind,
        name,
        nameEn,
        fullNameEn,
        generation.validFrom(),
        generation.validTo());
  }

  /** The empty string when it is none, which is a fault. */
  private String code(AreaRow row, String column, Agency.Level level) {
    int digits =
        switch (level) {
          case CENTRAL -> 0;
          case PROVINCE -> 2;
          case DISTRICT -> 3;
          case COMMUNE -> 5;
        };
    String code = row.values().get(column);
    if (code == null || !code.matches("[0-9]{" + digits + "}")) {
      fault(row, column, "organisation.import.code", digits);
      return "";
    }
    return code;
  }

  private String text(AreaRow row, String column, boolean required) {
    String value = row.values().get(column);
    String text = value == null ? "" : value.strip();
    if (required && text.isEmpty()) {
      fault(row, column, "organisation.import.empty");
    } else if (text.length() > LONGEST) {
      fault(row, column, "organisation.import.long", LONGEST);
    } else if (text.indexOf(UNDECODABLE) >= 0 || text.chars().anyMatch(Character::isISOControl)) {
      fault(row, column, "organisation.import.characters");
    }
    return text;
  }

  /** The empty string for a province. */
  private String parent(AreaRow row, Set<String> around) {
    Agency.Level above = generation.above(row.level());
    if (above == null) {
      return "";
    }
    String column = above == Agency.Level.DISTRICT ? "district_code" : "province_code";
    String parent = code(row, column, above);
    if (!parent.isEmpty() && !around.contains(parent) && !rowsLost && !incomplete.contains(above)) {
      fault(row, column, "organisation.import.parent", parent);
    }
    return parent;
  }

  /** What the full name has before the name, with a capital. */
  private String kind(AreaRow row, String name, String fullName) {
    if (name.isEmpty() || fullName.isEmpty()) {
      return "";
    }
    String kind =
        fullName.endsWith(" " + name)
            ? fullName.substring(0, fullName.length() - name.length()).strip()
            : "";
    if (!KINDS.getOrDefault(row.level(), Set.of()).contains(kind.toLowerCase(Locale.ROOT))) {
      fault(row, "full_name", "organisation.import.kind", fullName);
      return "";
    }
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }

  private void fault(AreaRow row, String column, String key, Object... args) {
    faults.add(RowFault.of(row.line(), column, key, args));
  }
}
