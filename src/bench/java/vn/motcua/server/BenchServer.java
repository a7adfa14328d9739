package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product's own embedded PostgreSQL with its durable settings, on data of the benchmark's own,
 * and the product's application on one of its databases. The only thing added is that statements
 * are counted.
 */
public final class BenchServer implements AutoCloseable {
  private static final Map<String, String> COUNTING =
      Map.of(
          "shared_preload_libraries", "pg_stat_statements",
          "pg_stat_statements.track_utility", "off",
          "pg_stat_statements.max", "10000");

  private final Path data;
  private final PgServer server;
  private final long postmaster;

  private BenchServer(Path data, PgServer server, long postmaster) {
    this.data = data;
    this.server = server;
    this.postmaster = postmaster;
  }

  /** Starts it on an empty cluster; what an earlier run left behind is deleted. */
  public static BenchServer fresh(Path data) {
    try {
      PgServer.running(data).ifPresent(PgServer::close);
      PgServer.delete(data);
      return again(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it on what an earlier run left behind. */
  public static BenchServer again(Path data) {
    try {
      Files.createDirectories(data);
      PgServer server =
          PgServer.start(
              PgBinaries.unpacked(data, BenchServer::say), data, COUNTING, BenchServer::say);
      long pid = Long.parseLong(Files.readAllLines(data.resolve("pgdata/postmaster.pid")).get(0));
      return new BenchServer(data, server, pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of the server; every connection is a child of it. */
  public long postmaster() {
    return postmaster;
  }

  /** Makes a database and gives its JDBC address. */
  public String database(String name) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.url(name);
  }

  public String user() {
    return PgServer.USER;
  }

  public String password() {
    return server.password();
  }

  /** A connection of its own. */
  public Connection connect(String database) throws SQLException {
    Properties account = new Properties();
    account.setProperty("user", user());
    account.setProperty("password", password());
    return DriverManager.getConnection(server.url(database), account);
  }

  /** The application with the demo authority on a new database, without its web server. */
  public ConfigurableApplicationContext motcua(String database) {
    return application(database(database));
  }

  /** The application on a database that is there, without its web server. */
  public ConfigurableApplicationContext motcuaAgain(String database) {
    return application(server.url(database));
  }

  private ConfigurableApplicationContext application(String url) {
    DatabaseAddress address = new DatabaseAddress(url, user(), password());
    Schema.prepare(address);
    return Application.serving(settings(data, Optional.of(address)), address);
  }

  /**
   * The application without its web server on whatever database the person named: a server of their
   * own, the embedded one of a running Motcua, or the embedded one started for the occasion. An
   * empty database receives the demo authority.
   *
   * @param url null for the embedded server in {@code data}
   */
  public static ConfigurableApplicationContext application(Path data, @Nullable String url) {
    Teardown teardown = Teardown.atExit();
    DatabaseAddress address = url == null ? embedded(data, teardown) : DatabaseAddress.parse(url);
    Schema.prepare(address);
    return teardown.open(
        () -> Application.serving(settings(data, Optional.of(address)), address),
        ConfigurableApplicationContext::close);
  }

  private static DatabaseAddress embedded(Path data, Teardown teardown) {
    Optional<DataDirectory> claimed = DataDirectory.tryClaim(data);
    if (claimed.isPresent()) {
      teardown.open(claimed::get, DataDirectory::close);
      return teardown.open(() -> PgServer.start(data, BenchServer::say), PgServer::close).address();
    }
    return PgServer.running(data)
        .orElseThrow(
            () ->
                new CannotStart(
                    "The Motcua that serves "
                        + data
                        + " does not use the embedded PostgreSQL; give --database URL."))
        .address();
  }

  private static Settings settings(Path data, Optional<DatabaseAddress> address) {
    return new Settings(-1, "127.0.0.1", data.toAbsolutePath().normalize(), address, true);
  }

  private static void say(String step) {
    System.out.println(step + " …");
  }

  @Override
  public void close() {
    server.close();
  }
}
