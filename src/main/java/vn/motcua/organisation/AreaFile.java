package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/**
 * What a file of areas says: SQL with the tables provinces, districts (before July 2025) and wards,
 * or JSON.
 *
 * @param areas those that can be taken
 * @param faults what is wrong with the others, by line
 */
record AreaFile(Generation generation, List<Area> areas, List<RowFault> faults) {
  private static final Map<String, Agency.Level> TABLES =
      Map.of(
          "provinces", Agency.Level.PROVINCE,
          "districts", Agency.Level.DISTRICT,
          "wards", Agency.Level.COMMUNE);

  /**
   * @throws Invalid when it holds no areas, or those of both generations
   */
  static AreaFile read(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (content.stripLeading().startsWith("[")) {
      JsonRows rows = JsonRows.read(content);
      return checked(Generation.TWO_TIERS, rows.rows(), rows.faults());
    }
    SqlRows sql = SqlRows.read(content);
    List<AreaRow> rows = new ArrayList<>();
    for (SqlRows.Row row : sql.rows()) {
      Agency.Level level = TABLES.get(row.table());
      if (level != null) {
        rows.add(new AreaRow(row.line(), level, values(row)));
      }
    }
    return checked(generation(rows), rows, sql.faults());
  }

  private static AreaFile checked(
      Generation generation, List<AreaRow> rows, List<RowFault> unreadable) {
    if (rows.isEmpty() && unreadable.isEmpty()) {
      throw new Invalid(Fault.of("", "organisation.import.nothing"));
    }
    AreaCheck check = new AreaCheck(generation, !unreadable.isEmpty());
    List<Area> areas = check.check(rows);
    List<RowFault> faults = new ArrayList<>(unreadable);
    faults.addAll(check.faults());
    faults.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new AreaFile(generation, areas, faults);
  }

  /** Before July 2025 communes name their district, since then their province. */
  private static Generation generation(List<AreaRow> rows) {
    List<Generation> named =
        rows.stream()
            .filter(row -> row.level() != Agency.Level.PROVINCE)
            .map(
                row ->
                    row.level() == Agency.Level.DISTRICT
                            || row.values().containsKey("district_code")
                        ? Generation.THREE_TIERS
                        : Generation.TWO_TIERS)
            .distinct()
            .toList();
    if (named.size() != 1) {
      String key = named.isEmpty() ? "organisation.import.nothing" : "organisation.import.mixed";
      throw new Invalid(Fault.of("", key));
    }
    return named.getFirst();
  }

  private static Map<String, @Nullable String> values(SqlRows.Row row) {
    Map<String, @Nullable String> values = new HashMap<>();
    for (int i = 0; i < row.columns().size(); i++) {
      values.put(row.columns().get(i), row.values().get(i));
    }
    return values;
  }

  /** How many areas of each tier can be taken. */
  Map<Agency.Level, Long> counts() {
    return areas.stream().collect(Collectors.groupingBy(Area::level, Collectors.counting()));
  }
}
