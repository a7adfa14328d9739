package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.EventFeed;

/** The SQL of how far events have been counted, and since when. */
@Repository
class CursorStore {
  private static final String TAKE =
      """
      select position, tx, place, folded, totals
      from statistics.cursor
      for update skip locked
      """;
  private static final String WAIT =
      """
      select position
      from statistics.cursor
      for update
      """;
  private static final String MOVE =
      """
      update statistics.cursor
      set position = :position, tx = :tx, place = :place, folded = :folded,
        totals = :totals
      """;
  private static final String NOTE =
      """
      insert into statistics.known (position, at, tx, place)
      values (:position, :at, :tx, :place)
      on conflict (position) do nothing
      """;
  private static final String NOTED =
      """
      select coalesce(max(position), 0)
      from statistics.known
      """;
  private static final String BEHIND =
      """
      select c.position < coalesce((select max(k.position) from statistics.known k), 0)
      from statistics.cursor c
      """;
  private static final String LAST_BEFORE =
      """
      select coalesce((
        select position
        from statistics.known
        where at < :until
        order by at desc, position desc
        limit 1), 0)
      """;
  private static final String STATE =
      """
      select c.position, c.tx, c.place, c.totals, c.built, (
        select k.at
        from statistics.known k
        where k.position = c.position) as at
      from statistics.cursor c
      """;
  private static final String BUILD =
      """
      update statistics.cursor
      set built = built + 1
      """;
  private static final String EMPTY =
      """
      truncate statistics.fact, statistics.delta, statistics.rollup, statistics.anomaly
      """;

  private final JdbcClient jdbc;

  CursorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far it has been counted.
   *
   * @param mark of the last event that was counted
   * @param at when that was; empty before the first event
   * @param totals the last day before which totals are kept; null when there are none yet
   * @param built how often everything was forgotten and counted again
   */
  record State(
      long position,
      EventFeed.Mark mark,
      Optional<Instant> at,
      @Nullable LocalDate totals,
      int built) {}

  /**
   * Where counting stands.
   *
   * @param position how many events have been counted
   * @param mark of the last of them in the feed
   * @param folded up to which position the ledger is in the sums
   * @param totals the last day before which totals are kept; null when there are none yet
   */
  record Cursor(long position, EventFeed.Mark mark, long folded, @Nullable LocalDate totals) {
    Cursor counted(long to, EventFeed.Mark last) {
      return new Cursor(to, last, folded, totals);
    }

    /** The same with all of the ledger in the sums. */
    Cursor whole() {
      return new Cursor(position, mark, position, totals);
    }

    Cursor totalled(LocalDate day) {
      return new Cursor(position, mark, folded, day);
    }
  }

  /** The cursor, with the lock to go on from it; empty while another process has that. */
  Optional<Cursor> take() {
    return jdbc.sql(TAKE)
        .query(
            (row, n) ->
                new Cursor(
                    row.getLong("position"),
                    new EventFeed.Mark(row.getLong("tx"), row.getLong("place")),
                    row.getLong("folded"),
                    row.getObject("totals", LocalDate.class)))
        .optional();
  }

  /** The same, waiting for whoever has the lock. */
  long await() {
    return jdbc.sql(WAIT).query(Long.class).single();
  }

  void move(Cursor cursor) {
    jdbc.sql(MOVE)
        .param("position", cursor.position())
        .param("tx", cursor.mark().tx())
        .param("place", cursor.mark().place())
        .param("folded", cursor.folded())
        .param("totals", cursor.totals())
        .update();
  }

  /** Notes when a position became known; one that was counted before keeps its moment. */
  void note(Cursor counted, Instant at) {
    if (counted.position() > jdbc.sql(NOTED).query(Long.class).single()) {
      jdbc.sql(NOTE)
          .param("position", counted.position())
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("tx", counted.mark().tx())
          .param("place", counted.mark().place())
          .update();
    }
  }

  /** Whether events that were counted before have not yet been counted again. */
  boolean behind() {
    return jdbc.sql(BEHIND).query(Boolean.class).single();
  }

  /** The last position that was known before a moment; 0 when none was. */
  long before(Instant until) {
    return jdbc.sql(LAST_BEFORE)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  State state() {
    return jdbc.sql(STATE)
        .query(
            (row, n) ->
                new State(
                    row.getLong("position"),
                    new EventFeed.Mark(row.getLong("tx"), row.getLong("place")),
                    Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    row.getObject("totals", LocalDate.class),
                    row.getInt("built")))
        .single();
  }

  /** Forgets everything that can be built again. */
  void empty() {
    jdbc.sql(EMPTY).update();
    jdbc.sql(BUILD).update();
    move(new Cursor(0, EventFeed.Mark.START, 0, null));
  }
}
