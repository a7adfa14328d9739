package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open figures for programs. What each name says stands in docs/open-data.md; names are only
 * ever added.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param asOf as of when it is; null before anything was counted
 * @param closed whether it stays as it is
 * @param fewest of fewer than these there is no percentage
 * @param agencies by name, each with the same columns in the same order; null is not told
 * @param months the twelve months that end with the period, of all agencies
 * @param fields of all agencies
 * @param channels how dossiers were filed, of all agencies
 */
public record OpenData(
    LocalDate from,
    LocalDate to,
    @Nullable Instant asOf,
    boolean closed,
    int fewest,
    List<Map<String, @Nullable Object>> agencies,
    List<Map<String, @Nullable Object>> months,
    List<Map<String, @Nullable Object>> fields,
    List<Map<String, @Nullable Object>> channels) {
  public OpenData {
    agencies = List.copyOf(agencies);
    months = List.copyOf(months);
    fields = List.copyOf(fields);
    channels = List.copyOf(channels);
  }

  /** The same figures. */
  public static OpenData of(PublicFigures figures) {
    return new OpenData(
        figures.period().from(),
        figures.period().to(),
        figures.asOf(),
        figures.closed(),
        PublicFigures.FEWEST,
        figures.lines().stream().map(line -> columns(figures, line)).toList(),
        slices(figures, PublicBreakdown.By.MONTH),
        slices(figures, PublicBreakdown.By.FIELD),
        slices(figures, PublicBreakdown.By.CHANNEL));
  }

  private static List<Map<String, @Nullable Object>> slices(
      PublicFigures figures, PublicBreakdown.By by) {
    return figures.breakdowns().stream()
        .filter(breakdown -> breakdown.by() == by)
        .flatMap(breakdown -> breakdown.slices().stream())
        .map(OpenData::columns)
        .toList();
  }

  private static Map<String, @Nullable Object> columns(PublicBreakdown.Slice slice) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("code", slice.code());
    columns.put("name", slice.name().vietnamese());
    columns.put("name_en", slice.name().english());
    columns.put("received", slice.received());
    columns.put("settled", slice.settled());
    columns.put("on_time", told(slice.onTime()));
    columns.put("on_time_percent", PublicFigures.percent(slice.onTime()).orElse(null));
    return Collections.unmodifiableMap(columns);
  }

  private static @Nullable Long told(Value.Share share) {
    return PublicFigures.enough(share) ? (Long) share.part() : null;
  }

  /** As plain text: head, and one line for each agency. */
  public static byte[] csv(PublicFigures figures) {
    OpenData data = of(figures);
    List<List<@Nullable Object>> table = new ArrayList<>();
    List<@Nullable Object> head = new ArrayList<>(List.of("from", "to", "as_of", "closed"));
    head.addAll(columns(figures, figures.total()).keySet());
    table.add(head);
    for (Map<String, @Nullable Object> agency : data.agencies()) {
      List<@Nullable Object> line =
          new ArrayList<>(Arrays.asList(data.from(), data.to(), data.asOf(), data.closed()));
      line.addAll(agency.values());
      table.add(line);
    }
    return ReportFiles.csv(table);
  }

  private static Map<String, @Nullable Object> columns(
      PublicFigures figures, PublicFigures.Line line) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("agency_code", line.code());
    columns.put("agency_name", line.name().vietnamese());
    columns.put("agency_name_en", line.name().english());
    for (int i = 0; i < figures.columns().size(); i++) {
      String name = figures.columns().get(i);
      switch (line.now().get(i)) {
        case Value.Count count -> columns.put(name, count.number());
        case Value.Share share -> {
          columns.put(name, told(share));
          columns.put(name + "_of", share.whole());
          columns.put(name + "_percent", PublicFigures.percent(share).orElse(null));
          columns.put(name + "_points", line.points(i).orElse(null));
        }
        case Value.Decimal _, Value.Text _, Value.Unknown _ ->
            throw new IllegalStateException("no open figure: " + name);
      }
    }
    return Collections.unmodifiableMap(columns);
  }
}
