package vn.motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.server.BenchServer;

/** What the server and the processor say about a stretch of work. */
final class Gauge implements AutoCloseable {
  private static final String STATEMENTS =
      """
      select coalesce(sum(calls), 0)
      from pg_stat_statements
      where dbid = (select oid from pg_database where datname = '%s') and toplevel
      """;
  private static final String SIZE =
      """
      select coalesce(sum(pg_total_relation_size(c.oid)), 0)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname !~ '^pg_toast'
      """;
  private static final String COSTLIEST =
      """
      select calls, total_exec_time, wal_bytes, regexp_replace(left(query, 90), '\\s+', ' ', 'g')
      from pg_stat_statements
      where dbid = (select oid from pg_database where datname = '%s') and toplevel
      order by total_exec_time desc
      limit 40
      """;
  private static final double TICK = 0.01;

  private final BenchServer server;
  private final Connection connection;

  Gauge(BenchServer server) throws SQLException {
    this.server = server;
    this.connection = server.connect("postgres");
    execute("create extension if not exists pg_stat_statements");
  }

  /**
   * A reading; two of them make a difference.
   *
   * @param statements executed by clients in the database; BEGIN and COMMIT are none
   * @param wal bytes written to the log of the whole server
   * @param client processor seconds of this JVM
   * @param postgres processor seconds of the server's processes
   * @param machine processor seconds of everything on the machine
   */
  record Reading(double statements, double wal, double client, double postgres, double machine) {
    Reading minus(Reading before) {
      return new Reading(
          statements - before.statements,
          wal - before.wal,
          client - before.client,
          postgres - before.postgres,
          machine - before.machine);
    }

    Reading plus(Reading other) {
      return new Reading(
          statements + other.statements,
          wal + other.wal,
          client + other.client,
          postgres + other.postgres,
          machine + other.machine);
    }

    /** Which part of the busy processors was neither us nor our server. */
    double foreign() {
      return machine <= 0 ? 0 : Math.max(0, (machine - client - postgres) / machine);
    }
  }

  Reading read(String database) {
    try {
      return new Reading(
          number(connection, STATEMENTS.formatted(database)),
          number(connection, "select pg_current_wal_lsn() - '0/0'::pg_lsn"),
          client(),
          postgres(),
          machine());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Brings the log to the same point for everybody: the page images that follow a checkpoint are
   * written during the warm-up.
   */
  void checkpoint() {
    execute("checkpoint");
  }

  /** Clears up behind a contestant, so that no other pays for it. */
  void vacuum(String database) {
    try (Connection own = server.connect(database);
        Statement statement = own.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes of every table of the database with its indexes, after a vacuum. */
  long size(String database) {
    vacuum(database);
    try (Connection own = server.connect(database)) {
      return (long) number(own, SIZE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The statements of a database that cost most since the start, one a line. */
  List<String> statements(String database) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COSTLIEST.formatted(database))) {
      List<String> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%,9d calls %8.1f s %7.1f µs each %7.0f B  %s",
                row.getLong(1),
                row.getDouble(2) / 1000,
                row.getDouble(2) * 1000 / row.getLong(1),
                row.getDouble(3) / row.getLong(1),
                row.getString(4)));
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getDouble(1);
    }
  }

  private static double client() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  /** The postmaster, its children, and those that have ended since. */
  private double postgres() {
    String master = Long.toString(server.postmaster());
    double seconds = 0;
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process :
          processes.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        String[] stat = stat(process.resolve("stat"));
        if (stat.length > 16 && process.getFileName().toString().equals(master)) {
          seconds += ticks(stat, 13, 17);
        } else if (stat.length > 16 && stat[3].equals(master)) {
          seconds += ticks(stat, 13, 15);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seconds;
  }

  /** Columns of a process; its name, which may contain blanks, is one. */
  private static String[] stat(Path file) {
    try {
      String text = Files.readString(file);
      int name = text.lastIndexOf(')');
      return ("0 name" + text.substring(name + 1)).split(" ");
    } catch (IOException e) {
      return new String[0]; // it has ended meanwhile
    }
  }

  private static double ticks(String[] columns, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Double.parseDouble(columns[i]) * TICK;
    }
    return sum;
  }

  /** User, nice, system, interrupts. */
  private static double machine() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/stat"));
      String[] columns = lines.getFirst().trim().split("\\s+");
      return ticks(columns, 1, 4) + ticks(columns, 6, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
