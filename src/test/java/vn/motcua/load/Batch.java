package vn.motcua.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Examples;

/** The dossiers of a few whole days: cast in memory, then written in one transaction. */
final class Batch {
  private static final String SERIAL =
      """
      insert into dossier.serial (agency_id, series, last)
      values (?, ?, ?)
      on conflict (agency_id, series) do update
      set last = greatest(serial.last, excluded.last)
      """;

  /** So many working days before today dossiers may still be open. */
  private static final int RECENT = 10;

  private static final int OPEN_PERCENT = 60;
  private static final int TRIES = 12;
  private static final int FILED_BY_EACH = 3;
  private static final int FEWEST_PEOPLE = 1000;

  private final Numbers numbers;
  private final List<Mould> settled;
  private final List<Mould> open;
  private final Map<UUID, WorkingCalendar> calendarOf;
  private final Instant now;
  private final int people;
  private final Map<Table, StringBuilder> rows = new LinkedHashMap<>();
  private final Map<Numbers.Series, Integer> used = Numbers.none();
  private int size;

  Batch(
      Numbers numbers,
      List<Mould> moulds,
      Map<UUID, WorkingCalendar> calendarOf,
      Instant now,
      int many) {
    this.numbers = numbers;
    this.settled = moulds.stream().filter(mould -> !mould.open()).toList();
    this.open = moulds.stream().filter(Mould::open).toList();
    this.calendarOf = calendarOf;
    this.now = now;
    this.people = Math.max(FEWEST_PEOPLE, many / FILED_BY_EACH);
  }

  /** A life about to be filed. */
  private record Life(Mould mould, Instant filed) {}

  /**
   * Casts a day's dossiers; their codes follow the order of filing.
   *
   * @param left working days from this one to today
   */
  void day(LocalDate day, int many, int left, SplittableRandom random) {
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      boolean rather = left <= RECENT && (i == 0 || random.nextInt(100) < OPEN_PERCENT);
      lives.add(life(day, rather, left <= RECENT, random));
    }
    lives.sort(Comparator.comparing(Life::filed));
    lives.forEach(life -> cast(life, day, random));
    size += many;
  }

  private Life life(LocalDate day, boolean rather, boolean mayBeOpen, SplittableRandom random) {
    for (int i = 0; i < TRIES * TRIES; i++) {
      boolean still = rather ? i < TRIES * 2 : mayBeOpen && i > TRIES;
      List<Mould> from = still && !open.isEmpty() ? open : settled;
      Mould mould = from.get(random.nextInt(from.size()));
      Instant filed = moment(requireNonNull(calendarOf.get(mould.agency())), day, random);
      if (mould.end(filed).isBefore(now)) {
        return new Life(mould, filed);
      }
    }
    throw new IllegalStateException("no mould is short enough for a dossier of " + day);
  }

  /** Any moment of the day's working time. */
  private static Instant moment(WorkingCalendar calendar, LocalDate day, SplittableRandom random) {
    Instant opening = calendar.opening(day);
    long minutes = calendar.workingMinutesBetween(opening, calendar.closing(day));
    return calendar
        .addWorkingTime(opening, Duration.ofMinutes(random.nextLong(minutes)))
        .plusSeconds(random.nextInt(60))
        .plusNanos(random.nextInt(1_000_000) * 1000L);
  }

  private void cast(Life life, LocalDate day, SplittableRandom random) {
    Mould mould = life.mould();
    UUID agency = mould.agency();
    int serial = numbers.next(Numbers.Series.codes(agency, day), used);
    int year = mould.collected(life.filed()).atZone(OfficeClock.ZONE).getYear();
    int receipt = mould.receipt() ? numbers.next(Numbers.Series.receipts(agency, year), used) : 0;
    mould.cast(
        new Mould.Copy(
            life.filed(),
            Examples.code(numbers.identifier(agency, day), day, serial),
            Person.number(random.nextInt(people)),
            year,
            receipt),
        rows);
  }

  /** Writes everything; how many dossiers that were. */
  int write(DataSource database) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        prepare(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<Table, StringBuilder> table : rows.entrySet()) {
          copy.copyIn(table.getKey().copy(), new StringReader(table.getValue().toString()));
        }
        serials(connection);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
      return size;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is copied points only at rows that are there; who may, tells the server not to look them
   * up.
   */
  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local synchronous_commit = off");
      try (ResultSet may =
          statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
        if (may.next() && may.getBoolean(1)) {
          statement.execute("set local session_replication_role = replica");
        }
      }
    }
  }

  private void serials(Connection connection) throws SQLException {
    try (PreparedStatement serial = connection.prepareStatement(SERIAL)) {
      for (Map.Entry<Numbers.Series, Integer> series : used.entrySet()) {
        serial.setObject(1, series.getKey().agency());
        serial.setString(2, series.getKey().name());
        serial.setInt(3, series.getValue());
        serial.addBatch();
      }
      serial.executeBatch();
    }
  }
}
