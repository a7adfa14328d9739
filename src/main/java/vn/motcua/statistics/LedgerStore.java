package vn.motcua.statistics;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that writes the ledger and keeps its sums. */
@Repository
class LedgerStore {
  /**
   * Appending is the one thing that happens to the ledger, and COPY is how PostgreSQL does it best.
   */
  private static final String LINES =
      "copy statistics.delta (position, day, dossier_id, officer, receiver, agency, unit, procedure,"
          + " way, correction, %s) from stdin".formatted(Columns.names());

  private static final String CLOSED =
      """
      select position, to_day
      from statistics.closing
      """;

  /** The first day of the half month of a line of the ledger. */
  static final String HALF =
      """
      cast(date_trunc('month', d.day) as date) + case when extract(day from d.day) < 15 then 0 else 14 end""";

  private static final String FIRST_HALF =
      """
      select min(day)
      from statistics.rollup
      where axis = 7 and level = 'H'
      """;

  /**
   * Adds the ledger between two positions to the sums, on every axis: by day and half month, and to
   * the totals after their days, which are few unless something became known long afterwards.
   * Summed once by everything before it is summed by each, and by half month before it goes into
   * every total since: old registers bring thousands of lines for a hundred totals.
   */
  private static final String FOLD =
      """
      with line as (
        select d.agency, d.receiver, d.procedure, d.unit, d.officer, d.way, d.day, %5$s
        from statistics.delta d
        where d.position > :after and d.position <= :upTo
        group by 1, 2, 3, 4, 5, 6, 7),
      cell as (
        select x.axis, x.a, x.b, d.way, d.day, %4$s as half, %2$s
        from line d
        left join statistics.member p on p.no = d.procedure
        cross join lateral (values
          (1, d.agency, 0), (2, d.receiver, 0), (3, 0, d.procedure), (4, d.agency, d.procedure),
          (5, d.agency, d.unit), (6, d.agency, d.officer), (7, 0, 0),
          (8, d.agency, coalesce(p.parent, 0))) x (axis, a, b)
        group by 1, 2, 3, 4, 5),
      half as (
        select d.axis, d.a, d.b, d.way, d.half, %6$s
        from cell d
        group by 1, 2, 3, 4, 5),
      total as (
        select cast(m.day as date) + half.days as day
        from generate_series(
            date_trunc('month', (select min(h.half) from half h)),
            cast(:totals as date), interval '1 month') m (day)
        cross join (values (0), (14)) half (days))
      insert into statistics.rollup (axis, level, day, a, b, way, %1$s)
      select d.axis, 'D', d.day, d.a, d.b, d.way, %7$s
      from cell d
      where d.axis = any(:daily)
      union all
      select d.axis, 'H', d.half, d.a, d.b, d.way, %7$s
      from half d
      union all
      select d.axis, 'T', t.day, d.a, d.b, d.way, %6$s
      from half d
      join total t on t.day > d.half and t.day <= cast(:totals as date)
        and (d.axis = any(:halfMonthly) or extract(doy from t.day) = 1)
      group by 1, 2, 3, 4, 5, 6
      order by 1, 2, 3, 4, 5, 6
      on conflict (axis, level, day, a, b, way) do update
      set %3$s
      """
          .formatted(
              Columns.names(),
              Columns.each("coalesce(sum(d.%1$s), 0) as %1$s"),
              Columns.each("%1$s = rollup.%1$s + excluded.%1$s"),
              HALF,
              Columns.each("cast(sum(d.%1$s) as int) as %1$s"),
              Columns.each("cast(sum(d.%1$s) as bigint) as %1$s"),
              Columns.each("d.%1$s"));

  /**
   * Totals before a day: those before an earlier one, and the half months since. They lie on disk
   * in the order in which they are read.
   */
  private static final String TOTAL =
      """
      insert into statistics.rollup (axis, level, day, a, b, way, %1$s)
      select d.axis, 'T', :day, d.a, d.b, d.way, %2$s
      from statistics.rollup d
      where d.axis = any(:axes)
        and (d.level = 'T' and d.day = :earlier
          or d.level = 'H' and d.day >= :earlier and d.day < :day)
      group by d.axis, d.a, d.b, d.way
      order by d.axis, d.a, d.b, d.way
      """
          .formatted(Columns.names(), Columns.each("sum(d.%1$s)"));

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  LedgerStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** A closing: days up to this one were closed at that position. */
  private record Closed(long position, LocalDate to) {
    boolean before(Entry entry) {
      return position < entry.position() && !to.isBefore(entry.day());
    }
  }

  void append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Closed> closed =
        jdbc.query(
            CLOSED,
            (row, n) ->
                new Closed(row.getLong("position"), row.getObject("to_day", LocalDate.class)));
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      lines.append(line(entry, closed.stream().anyMatch(closing -> closing.before(entry))));
    }
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(LINES, new StringReader(lines.toString()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Numbers, days and ids only: nothing in it needs escaping. */
  private static String line(Entry entry, boolean correction) {
    Members.Numbers numbers = entry.numbers();
    StringJoiner line = new StringJoiner("\t", "", "\n");
    Stream.of(
            entry.position(),
            entry.day(),
            entry.dossierId(),
            entry.officer(),
            numbers.receiver(),
            numbers.agency(),
            numbers.unit(),
            numbers.procedure(),
            entry.way().ordinal(),
            correction)
        .forEach(value -> line.add(value.toString()));
    for (Measure measure : Measure.values()) {
      Integer count = entry.counts().get(measure);
      line.add(count == null ? "\\N" : count.toString());
    }
    return line.toString();
  }

  /**
   * @param totals the last day before which totals are kept; null when there are none
   */
  void fold(long after, long upTo, @Nullable LocalDate totals) {
    client
        .sql(FOLD)
        .param("after", after)
        .param("upTo", upTo)
        .param("totals", totals, Types.DATE)
        .param("daily", Axis.numbers(Axis::daily))
        .param("halfMonthly", Axis.numbers(axis -> axis.totals() == Totals.HALF_MONTHLY))
        .update();
  }

  /** The first day of the first half month with sums; empty when there are none. */
  Optional<LocalDate> firstHalf() {
    return client.sql(FIRST_HALF).query(LocalDate.class).optional();
  }

  /** Keeps the totals before a day, when that is one of those at which they are kept. */
  void total(LocalDate day) {
    for (Totals each : Totals.values()) {
      if (each.last(day).equals(day)) {
        client
            .sql(TOTAL)
            .param("axes", Axis.numbers(axis -> axis.totals() == each))
            .param("day", day)
            .param("earlier", each.last(day.minusDays(1)))
            .update();
      }
    }
  }
}
