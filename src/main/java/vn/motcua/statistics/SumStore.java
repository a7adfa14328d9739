package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads sums. */
@Repository
class SumStore {
  /** Members of an axis from a line of the ledger; what {@code LedgerStore.FOLD} sums by. */
  private static final String MEMBERS =
      """
      case cast(:axis as int) when 2 then d.receiver when 3 then 0 when 7 then 0
          else d.agency end as a,
        case cast(:axis as int) when 3 then d.procedure when 4 then d.procedure when 5 then d.unit
          when 6 then d.officer
          when 8 then coalesce((select p.parent from statistics.member p where p.no = d.procedure), 0)
          else 0 end as b, d.way""";

  private static final String SUM = "coalesce(sum(d.%1$s), 0)";
  private static final String SUMS = Columns.each(SUM);
  private static final String PLAIN = Columns.each("d.%1$s");
  private static final String OF_SCOPE =
      """
      (cast(:all as boolean)
        or case cast(:axis as int) when 2 then d.receiver else d.agency end = any(:agencies))""";

  /**
   * The sums, each segment by a scan of its own ("lateral": a join would read the axis from end to
   * end). The total of all days before a day is one row for each cell and stands under that day.
   * The last part is what the ledger has that is not yet in the sums: the second bound is never
   * reached and tells the planner that it is little.
   */
  private static final String READ =
      """
      with segment as (
        select *
        from unnest(cast(:befores as int[]), cast(:withins as int[]), cast(:levels as char(1)[]),
          cast(:lows as date[]), cast(:highs as date[])) s (before, within, level, low, high))
      select s.before, s.within, d.a, d.b, d.way, %4$s
      from segment s
      join statistics.rollup d
        on d.axis = :axis and d.level = 'T' and d.day = s.high + 1 and d.way = any(:ways)
        and (cast(:all as boolean) or d.a = any(:agencies))
      where s.level = 'T'
      union all
      select s.before, s.within, r.*
      from segment s
      cross join lateral (
        select d.a, d.b, d.way, %1$s
        from statistics.rollup d
        where d.axis = :axis and d.level = s.level and d.day between s.low and s.high
          and d.way = any(:ways) and (cast(:all as boolean) or d.a = any(:agencies))
        group by d.a, d.b, d.way) r
      where s.level <> 'T'
      union all
      select s.before, s.within, %2$s, %1$s
      from statistics.cursor c
      join statistics.delta d on d.position > c.folded and d.position < c.folded + 1000000
      join segment s on d.day between s.low and s.high
      where d.way = any(:ways) and %3$s
      group by 1, 2, 3, 4, 5
      """
          .formatted(SUMS, MEMBERS, OF_SCOPE, PLAIN);

  /** Days at the edges of an axis that has no sums by day, from the ledger. */
  private static final String EDGES =
      """
      select s.before, s.within, %2$s, %1$s
      from unnest(cast(:befores as int[]), cast(:withins as int[]), cast(:lows as date[]),
        cast(:highs as date[])) s (before, within, low, high)
      join statistics.delta d
        on d.day between s.low and s.high
        and d.way = any(:ways)
        and (cast(:all as boolean) or d.agency = any(:agencies))
      group by 1, 2, 3, 4, 5
      """
          .formatted(SUMS, MEMBERS);

  /** What the ledger learned after a position, to be taken away. */
  private static final String LATER =
      """
      select case when d.day < :from then -1 else 0 end as before,
        case when d.day < :from then 0 else -1 end as within, %2$s, %1$s
      from statistics.delta d
      where d.position > :asKnown and d.day <= :to and %3$s
      group by 1, 2, 3, 4, 5
      """
          .formatted(SUMS, MEMBERS, OF_SCOPE);

  /**
   * What the ledger learned of days before a period after that time had been closed: too late for
   * the closed one, it counts in the next.
   */
  private static final String CORRECTIONS =
      """
      select -1 as before, 1 as within, %2$s, %1$s
      from statistics.delta d
      where d.correction and d.day < :from and d.position > :closed and d.position <= :asKnown
        and %3$s
      group by 1, 2, 3, 4, 5
      """
          .formatted(SUMS, MEMBERS, OF_SCOPE);

  /** Sums of all agencies by half month, with what the ledger has that is not yet in them. */
  private static final String HALVES =
      """
      select 0 as before, 1 as within, 0 as a, 0 as b, d.way, %1$s, d.day
      from (
        select d.day, d.way, %2$s
        from statistics.rollup d
        where d.axis = 7 and d.level = 'H' and d.day between :from and :to
        union all
        select %3$s, d.way, %2$s
        from statistics.cursor c
        join statistics.delta d on d.position > c.folded and d.position < c.folded + 1000000
        where d.day between :from and :to) d
      group by d.day, d.way
      """
          .formatted(SUMS, Columns.each("d.%1$s"), LedgerStore.HALF);

  private static final String CLOSED =
      """
      select 1 - d.part as before, d.part as within, d.a, d.b, d.way, %1$s
      from statistics.closed d
      where d.closing_id = :closing and d.axis = :axis
        and (cast(:all as boolean) or d.a = any(:agencies))
      """
          .formatted(Columns.names());

  /** After how often they count, and whose they are. */
  private static final int FIRST_SUM = 6;

  private final JdbcClient jdbc;

  SumStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Sums.Row> read(
      Axis axis, List<Segment> segments, Need need, @Nullable Set<Integer> agencies) {
    return jdbc.sql(only(READ, need))
        .param("axis", axis.no())
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .param("ways", need.ways().stream().map(Way::ordinal).toArray(Integer[]::new))
        .param("befores", segments.stream().map(Segment::before).toArray(Integer[]::new))
        .param("withins", segments.stream().map(Segment::within).toArray(Integer[]::new))
        .param("levels", segments.stream().map(Segment::level).toArray(String[]::new))
        .param("lows", days(segments, Segment::from))
        .param("highs", days(segments, Segment::to))
        .query(row(need))
        .list();
  }

  List<Sums.Row> edges(
      Axis axis, List<Segment> segments, Need need, @Nullable Set<Integer> agencies) {
    return jdbc.sql(only(EDGES, need))
        .param("axis", axis.no())
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .param("ways", need.ways().stream().map(Way::ordinal).toArray(Integer[]::new))
        .param("befores", segments.stream().map(Segment::before).toArray(Integer[]::new))
        .param("withins", segments.stream().map(Segment::within).toArray(Integer[]::new))
        .param("lows", days(segments, Segment::from))
        .param("highs", days(segments, Segment::to))
        .query(row(need))
        .list();
  }

  List<Sums.Row> later(Axis axis, Period period, long asKnown, @Nullable Set<Integer> agencies) {
    return jdbc.sql(LATER)
        .param("axis", axis.no())
        .param("from", period.from())
        .param("to", period.to())
        .param("asKnown", asKnown)
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .query(row(Need.EVERYTHING))
        .list();
  }

  List<Sums.Row> corrections(
      Axis axis, Period period, long closed, long asKnown, @Nullable Set<Integer> agencies) {
    return jdbc.sql(CORRECTIONS)
        .param("axis", axis.no())
        .param("from", period.from())
        .param("closed", closed)
        .param("asKnown", asKnown)
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .query(row(Need.EVERYTHING))
        .list();
  }

  /**
   * Sums of all agencies, by the first day of the half month.
   *
   * @param from first day of a half month
   * @param to last day of a half month
   */
  Map<LocalDate, Sums> halves(LocalDate from, LocalDate to, Need need) {
    RowMapper<Sums.Row> mapper = row(need);
    Map<LocalDate, Sums> halves = new TreeMap<>();
    jdbc.sql(only(HALVES, need))
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              halves
                  .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new Sums())
                  .add(List.of(mapper.mapRow(row, 0)));
            });
    return halves;
  }

  List<Sums.Row> closed(Closing closing, Axis axis, @Nullable Set<Integer> agencies) {
    return jdbc.sql(CLOSED)
        .param("closing", closing.id())
        .param("axis", axis.no())
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .query(row(Need.EVERYTHING))
        .list();
  }

  /** The statement without the sums that nobody asks for. */
  private static String only(String sql, Need need) {
    return sql.replace(SUMS, each(SUM, need)).replace(PLAIN, each("d.%1$s", need));
  }

  private static String each(String pattern, Need need) {
    return need.ordered().stream()
        .map(measure -> pattern.formatted(measure.column()))
        .collect(Collectors.joining(", "));
  }

  /** Reads a row of a statement with the sums of these measures. */
  private static RowMapper<Sums.Row> row(Need need) {
    int[] places = need.ordered().stream().mapToInt(Measure::ordinal).toArray();
    Way[] ways = Way.values();
    return (row, n) -> {
      long[] counts = new long[Measure.values().length];
      for (int i = 0; i < places.length; i++) {
        counts[places[i]] = row.getLong(FIRST_SUM + i);
      }
      return new Sums.Row(
          row.getInt(1),
          row.getInt(2),
          new Sums.Cell(row.getInt(3), row.getInt(4), ways[row.getInt(5)]),
          counts);
    };
  }

  private static Integer[] numbers(@Nullable Set<Integer> agencies) {
    return agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new);
  }

  private static String[] days(List<Segment> segments, Function<Segment, LocalDate> day) {
    return segments.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
  }
}
