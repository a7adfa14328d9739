package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that writes the ledger and keeps its sums. */
@Repository
class LedgerStore {
  private static final String APPEND =
      """
      insert into statistics.delta (position, day, dossier_id, officer, receiver, agency, unit,
        procedure, way, correction, %1$s)
      select d.position, d.day, d.dossier_id, d.officer, s.receiver, s.agency, s.unit,
        s.procedure, s.way,
        exists (select from statistics.closing c
          where c.to_day >= d.day and c.position < d.position), %2$s
      from json_populate_recordset(null::statistics.delta, cast(:entries as json)) d
      join statistics.subject s using (dossier_id)
      """
          .formatted(Columns.names(), Columns.each("d.%1$s"));

  /** The day under which a level sums a line of the ledger. */
  static final String START =
      """
      case %s
        when 'D' then d.day
        when 'Y' then cast(date_trunc('year', d.day) as date)
        else cast(date_trunc('month', d.day) as date)
          + case when extract(day from d.day) < 15 then 0 else 14 end
      end""";

  /**
   * Adds the ledger between two positions to the sums, on every axis, by day, half month and year.
   */
  private static final String FOLD =
      """
      insert into statistics.rollup (axis, level, a, day, b, way, %1$s)
      select x.axis, l.level, x.a, l.day, x.b, d.way, %2$s
      from statistics.delta d
      cross join lateral (values
        (1, d.agency, 0), (2, d.receiver, 0), (3, 0, d.procedure), (4, d.agency, d.procedure),
        (5, d.agency, d.unit), (6, d.agency, d.officer)) x (axis, a, b)
      cross join (values ('D'), ('Y'), ('H')) each (level)
      cross join lateral (select each.level, %4$s) l (level, day)
      where d.position > :after and d.position <= :upTo and not (x.axis = 4 and l.level = 'D')
      group by x.axis, l.level, x.a, l.day, x.b, d.way
      order by x.axis, l.level, x.a, l.day, x.b, d.way
      on conflict (axis, level, a, day, b, way) do update
      set %3$s
      """
          .formatted(
              Columns.names(),
              Columns.each("coalesce(sum(d.%1$s), 0)"),
              Columns.each("%1$s = rollup.%1$s + excluded.%1$s"),
              START.formatted("each.level"));

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LedgerStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("position", entry.position());
      row.put("day", written(entry.day()));
      row.put("dossier_id", entry.dossierId());
      row.put("officer", entry.officer());
      entry.counts().forEach((measure, count) -> row.put(measure.column(), count));
      rows.add(row);
    }
    jdbc.sql(APPEND).param("entries", json.writeValueAsString(rows)).update();
  }

  void fold(long after, long upTo) {
    jdbc.sql(FOLD).param("after", after).param("upTo", upTo).update();
  }

  private static String written(LocalDate day) {
    return day.toString();
  }
}
