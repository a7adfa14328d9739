package vn.motcua.statistics;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
      from unnest(cast(:position as bigint[]), cast(:day as date[]), cast(:dossier_id as uuid[]),
        cast(:officer as int[]), %3$s) d (position, day, dossier_id, officer, %1$s)
      join statistics.subject s using (dossier_id)
      """
          .formatted(Columns.names(), Columns.each("d.%1$s"), Columns.each("cast(:%1$s as int[])"));

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
   * Adds the ledger between two positions to the sums, on every axis, by day, half month and year;
   * summed once by everything before it is summed by each.
   */
  private static final String FOLD =
      """
      with line as (
        select d.agency, d.receiver, d.procedure, d.unit, d.officer, d.way, d.day, %5$s
        from statistics.delta d
        where d.position > :after and d.position <= :upTo
        group by 1, 2, 3, 4, 5, 6, 7)
      insert into statistics.rollup (axis, level, day, a, b, way, %1$s)
      select x.axis, l.level, l.day, x.a, x.b, d.way, %2$s
      from line d
      left join statistics.member p on p.no = d.procedure
      cross join lateral (values
        (1, d.agency, 0), (2, d.receiver, 0), (3, 0, d.procedure), (4, d.agency, d.procedure),
        (5, d.agency, d.unit), (6, d.agency, d.officer), (7, 0, 0),
        (8, d.agency, coalesce(p.parent, 0))) x (axis, a, b)
      cross join (values ('D'), ('Y'), ('H')) each (level)
      cross join lateral (select each.level, %4$s) l (level, day)
      where not (x.axis in (4, 8) and l.level = 'D')
      group by x.axis, l.level, l.day, x.a, x.b, d.way
      order by x.axis, l.level, l.day, x.a, x.b, d.way
      on conflict (axis, level, day, a, b, way) do update
      set %3$s
      """
          .formatted(
              Columns.names(),
              Columns.each("coalesce(sum(d.%1$s), 0)"),
              Columns.each("%1$s = rollup.%1$s + excluded.%1$s"),
              START.formatted("each.level"),
              Columns.each("cast(sum(d.%1$s) as int) as %1$s"));

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    JdbcClient.StatementSpec append =
        jdbc.sql(APPEND)
            .param("position", entries.stream().map(Entry::position).toArray(Long[]::new))
            .param("day", entries.stream().map(e -> e.day().toString()).toArray(String[]::new))
            .param("dossier_id", entries.stream().map(Entry::dossierId).toArray(UUID[]::new))
            .param("officer", entries.stream().map(Entry::officer).toArray(Integer[]::new));
    for (Measure measure : Measure.values()) {
      append =
          append.param(
              measure.column(),
              entries.stream().map(e -> e.counts().get(measure)).toArray(Integer[]::new));
    }
    append.update();
  }

  void fold(long after, long upTo) {
    jdbc.sql(FOLD).param("after", after).param("upTo", upTo).update();
  }
}
