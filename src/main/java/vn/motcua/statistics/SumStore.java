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

/**
 * The SQL that reads sums. Each statement finds lines, of the sums or of the ledger, with how often
 * they count before a period and within it; adding them up to what is needed is the same for all.
 */
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

  private static final String OF_SCOPE =
      """
      (cast(:all as boolean)
        or case cast(:axis as int) when 2 then d.receiver else d.agency end = any(:agencies))""";

  /** The measures in a statement, of which those that nobody needs are left out. */
  private static final String MEASURES = Columns.each("d.%1$s");

  /**
   * The sums, each segment by a scan of its own ("offset 0": a join would read the axis from end to
   * end). The total of all days before a day stands under that day. The last part is what the
   * ledger has that is not yet in the sums: the second bound is never reached and tells the planner
   * that it is little.
   */
  private static final String READ =
      """
      with segment as (
        select *
        from unnest(cast(:befores as int[]), cast(:withins as int[]), cast(:levels as char(1)[]),
          cast(:lows as date[]), cast(:highs as date[])) s (before, within, level, low, high))
      select s.before, s.within, d.a, d.b, d.way, %3$s
      from segment s
      join statistics.rollup d
        on d.axis = :axis and d.level = 'T' and d.day = s.high + 1 and d.way = any(:ways)
        and (cast(:all as boolean) or d.a = any(:agencies))
      where s.level = 'T'
      union all
      select s.before, s.within, r.*
      from segment s
      cross join lateral (
        select d.a, d.b, d.way, %3$s
        from statistics.rollup d
        where d.axis = :axis and d.level = s.level and d.day between s.low and s.high
          and d.way = any(:ways) and (cast(:all as boolean) or d.a = any(:agencies))
        offset 0) r
      where s.level <> 'T'
      union all
      select s.before, s.within, %1$s, %3$s
      from statistics.cursor c
      join statistics.delta d on d.position > c.folded and d.position < c.folded + 1000000
      join segment s on d.day between s.low and s.high
      where d.way = any(:ways) and %2$s
      """
          .formatted(MEMBERS, OF_SCOPE, MEASURES);

  /** Days at the edges of an axis that has no sums by day: of the ledger, each edge by itself. */
  private static final String EDGES =
      """
      select s.before, s.within, %1$s, %2$s
      from unnest(cast(:befores as int[]), cast(:withins as int[]), cast(:levels as char(1)[]),
        cast(:lows as date[]), cast(:highs as date[])) s (before, within, level, low, high)
      cross join lateral (
        select *
        from statistics.delta d
        where d.day between s.low and s.high and d.position <= :upTo and d.way = any(:ways)
          and (cast(:all as boolean) or d.agency = any(:agencies))
        offset 0) d
      """
          .formatted(MEMBERS, MEASURES);

  /** What the ledger learned from one position to another of the days up to the end of a period. */
  private static final String LEARNED =
      """
      select case when d.day < :from then cast(:times as int) else 0 end as before,
        case when d.day < :from then 0 else cast(:times as int) end as within, %1$s, %3$s
      from statistics.delta d
      where d.position > :after and d.position <= :upTo and d.day <= :to and d.way = any(:ways)
        and %2$s
      """
          .formatted(MEMBERS, OF_SCOPE, MEASURES);

  /**
   * What the ledger learned of days before a period after that time had been closed: too late for
   * the closed one, it counts in the next.
   */
  private static final String CORRECTIONS =
      """
      select -1 as before, 1 as within, %1$s, %3$s
      from statistics.delta d
      where d.correction and d.day < :from and d.position > :after and d.position <= :upTo
        and d.way = any(:ways) and %2$s
      """
          .formatted(MEMBERS, OF_SCOPE, MEASURES);

  private static final String CLOSED =
      """
      select 1 - d.part as before, d.part as within, d.a, d.b, d.way, %s
      from statistics.closed d
      where d.closing_id = :closing and d.axis = :axis and d.part = any(:parts)
        and d.way = any(:ways)
        and (cast(:all as boolean) or d.a = any(:agencies))
      """
          .formatted(MEASURES);

  /**
   * Sums of all agencies, with what the ledger has that is not yet in them. The first member is how
   * many days after the first of all the half month begins.
   */
  private static final String HALVES =
      """
      select 0 as before, 1 as within, d.day - cast(:from as date) as a, 0 as b, d.way, %2$s
      from statistics.rollup d
      where d.axis = 7 and d.level = 'H' and d.day between :from and :to and d.way = any(:ways)
      union all
      select 0, 1, %1$s - cast(:from as date), 0, d.way, %2$s
      from statistics.cursor c
      join statistics.delta d on d.position > c.folded and d.position < c.folded + 1000000
      where d.day between :from and :to and d.way = any(:ways)
      """
          .formatted(LedgerStore.HALF, MEASURES);

  private static final int NO_WAY = -1;
  private static final int POSITION = 4;
  private static final int FIRST_SUM = 5;

  private final JdbcClient jdbc;

  SumStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Sums of some members.
   *
   * @param agencies members of the axis' first place that count; null for all
   */
  record Whose(Axis axis, Need need, @Nullable Set<Integer> agencies) {}

  /**
   * Sums as they were when the events up to a position had been counted.
   *
   * @param position 0 when nothing was found
   */
  record Found(Sums sums, long position) {}

  Found read(Whose whose, List<Segment> segments) {
    return found(whose.need(), of(whose, READ).params(bounds(segments)));
  }

  /**
   * @param upTo what became known after this position is left out
   */
  Sums edges(Whose whose, List<Segment> segments, long upTo) {
    return found(whose.need(), of(whose, EDGES).params(bounds(segments)).param("upTo", upTo))
        .sums();
  }

  /**
   * What became known of the days before a period and of the period.
   *
   * @param after what was learned up to this position is left out
   * @param upTo what was learned after this position too
   * @param times how often it counts: 1, or -1 to be taken away
   */
  Sums learned(Whose whose, Period period, long after, long upTo, int times) {
    JdbcClient.StatementSpec lines =
        of(whose, LEARNED).param("from", period.from()).param("to", period.to());
    return found(
            whose.need(), lines.param("after", after).param("upTo", upTo).param("times", times))
        .sums();
  }

  /** What became known of closed days before a period, moved into it. */
  Sums corrections(Whose whose, Period period, long after, long upTo) {
    JdbcClient.StatementSpec lines =
        of(whose, CORRECTIONS).param("from", period.from()).param("after", after);
    return found(whose.need(), lines.param("upTo", upTo)).sums();
  }

  Sums closed(Whose whose, Closing closing) {
    return found(whose.need(), of(whose, CLOSED).param("closing", closing.id())).sums();
  }

  /**
   * Sums of all agencies, by the first day of the half month.
   *
   * @param from first day of a half month
   * @param to last day of a half month
   */
  Map<LocalDate, Sums> halves(LocalDate from, LocalDate to, Need need) {
    Map<LocalDate, Sums> halves = new TreeMap<>();
    found(need, of(new Whose(Axis.TOTAL, need, null), HALVES).param("from", from).param("to", to))
        .sums()
        .split(Sums.Cell::a)
        .forEach((days, sums) -> halves.put(from.plusDays(days), sums));
    return halves;
  }

  private JdbcClient.StatementSpec of(Whose whose, String lines) {
    return jdbc.sql(sql(lines, whose.need()))
        .param("axis", whose.axis().no())
        .param("all", whose.agencies() == null)
        .param("agencies", numbers(whose.agencies() == null ? Set.of() : whose.agencies()))
        .param("ways", numbers(whose.need().ways()))
        .param("parts", numbers(whose.need().parts()));
  }

  private static String sql(String lines, Need need) {
    String measures =
        need.measures().stream()
            .map(measure -> "d." + measure.column())
            .collect(Collectors.joining(", "));
    // What does not leave the database need not be carried: a hundred thousand numbers cost more on
    // their way than in being added.
    return "select x.a, x.b, %s, (select c.position from statistics.cursor c), %s from (%s) x group by 1, 2, 3"
        .formatted(
            need.byWay() ? "x.way" : NO_WAY,
            need.sums().stream().map(SumStore::sql).collect(Collectors.joining(", ")),
            lines.replace(MEASURES, measures));
  }

  private static String sql(Sum sum) {
    return "coalesce(sum(x.%s * x.%s)%s, 0)"
        .formatted(
            sum.measure().column(),
            sum.part() == Part.BEFORE ? "before" : "within",
            sum.ways().equals(Term.EVERY_WAY)
                ? ""
                : sum.ways().stream()
                    .map(way -> "" + way.ordinal())
                    .sorted()
                    .collect(Collectors.joining(", ", " filter (where x.way in (", "))")));
  }

  private static Map<String, Object> bounds(List<Segment> segments) {
    return Map.of(
        "befores", segments.stream().map(Segment::before).toArray(Integer[]::new),
        "withins", segments.stream().map(Segment::within).toArray(Integer[]::new),
        "levels", segments.stream().map(Segment::level).toArray(String[]::new),
        "lows", days(segments, Segment::from),
        "highs", days(segments, Segment::to));
  }

  private static Integer[] numbers(Set<?> of) {
    return of.stream()
        .map(each -> each instanceof Enum<?> constant ? constant.ordinal() : (Integer) each)
        .toArray(Integer[]::new);
  }

  private static String[] days(List<Segment> segments, Function<Segment, LocalDate> day) {
    return segments.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
  }

  private static Found found(Need need, JdbcClient.StatementSpec statement) {
    Way[] ways = Way.values();
    long[] position = {0};
    RowMapper<Sums.Row> mapper =
        (row, n) -> {
          long[] numbers = new long[need.sums().size()];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.getLong(FIRST_SUM + i);
          }
          position[0] = row.getLong(POSITION);
          int way = row.getInt(3);
          return new Sums.Row(
              new Sums.Cell(row.getInt(1), row.getInt(2), way == NO_WAY ? null : ways[way]),
              numbers);
        };
    Sums sums = Sums.of(need, statement.query(mapper).list());
    return new Found(sums, position[0]);
  }
}
