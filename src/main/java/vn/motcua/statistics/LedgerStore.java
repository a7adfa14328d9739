package vn.motcua.statistics;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
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
        where d.position > ? and d.position <= ?
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

  private final JdbcTemplate jdbc;

  LedgerStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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

  void fold(long after, long upTo) {
    jdbc.update(FOLD, after, upTo);
  }
}
