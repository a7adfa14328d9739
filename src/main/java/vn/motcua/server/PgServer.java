package vn.motcua.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The embedded PostgreSQL: a real server of our own over the shipped programs, its cluster kept in
 * {@code <data>/pgdata}. It listens on 127.0.0.1 only, on a free port, asks for a password, checks
 * its pages and loses nothing it has acknowledged. Vietnamese order (ICU vi-VN) is the default
 * collation.
 *
 * <p>A server whose Motcua was killed lives on; {@link #start} adopts it.
 */
public final class PgServer implements AutoCloseable {
  public static final String USER = "motcua";
  private static final String DATABASE = "motcua";
  private static final int ATTEMPTS = 5;

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("max_connections", "200"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_filename", "postgresql-%a.log"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_rotation_size", "0"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_min_duration_statement", "1s"));

  private final ServerAccount account;
  private final Path home;
  private final Path cluster;
  private final int port;
  private final String password;

  private PgServer(ServerAccount account, Path home, Path cluster, int port, String password) {
    this.account = account;
    this.home = home;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server whose cluster lies in {@code data}, makes it on the first run, or takes over
   * the one that is still running.
   *
   * @param progress told, in a few words, what takes a while
   * @throws CannotStart when it does not come up; the message is one line
   */
  public static PgServer start(Path data, Consumer<String> progress) {
    return start(PgBinaries.unpacked(data, progress), data, Map.of(), progress);
  }

  /** The same with programs kept elsewhere and settings of its own, for tests. */
  static PgServer start(
      Path programs, Path data, Map<String, String> settings, Consumer<String> progress) {
    try {
      Path home = programs.toRealPath();
      Path cluster = Files.createDirectories(data).toRealPath().resolve("pgdata");
      ServerAccount account = ServerAccount.of(home, cluster);
      String password = password(data);
      if (!Files.exists(cluster.resolve("PG_VERSION"))) {
        progress.accept("Creating the database");
        initialise(account, home, cluster, password);
      }
      checkMajor(cluster);
      Optional<Integer> running = runningPort(cluster);
      int port = running.isPresent() ? running.get() : launch(account, home, cluster, settings);
      PgServer server = new PgServer(account, home, cluster, port, password);
      server.createDatabase();
      return server;
    } catch (IOException e) {
      throw new CannotStart("The embedded PostgreSQL in " + data + " did not start: " + e, e);
    }
  }

  /**
   * The server that another process of Motcua runs on {@code data}. It stays that process's: do not
   * close it.
   */
  public static Optional<PgServer> running(Path data) {
    try {
      Path cluster = data.toAbsolutePath().normalize().resolve("pgdata");
      Optional<Integer> port = runningPort(cluster);
      if (port.isEmpty()) {
        return Optional.empty();
      }
      Path home = PgBinaries.unpacked(data, line -> {}).toRealPath();
      ServerAccount account = ServerAccount.of(home, cluster);
      return Optional.of(new PgServer(account, home, cluster, port.get(), password(data)));
    } catch (IOException e) {
      throw new CannotStart("The embedded PostgreSQL in " + data + " is not reachable: " + e, e);
    }
  }

  /** Motcua's own database on this server. */
  DatabaseAddress address() {
    return new DatabaseAddress(url(DATABASE), USER, password);
  }

  /** Address of one of the server's databases. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** Stops the server: running statements are rolled back, what was acknowledged is kept. */
  @Override
  public void close() {
    try {
      Programs.Result result =
          Programs.run(
              account.command(
                  home.resolve("bin/pg_ctl").toString(),
                  "stop",
                  "--wait",
                  "--timeout=60",
                  "--mode=fast",
                  "--pgdata=" + cluster));
      if (result.exit() != 0 && runningPort(cluster).isPresent()) {
        throw new CannotStart("PostgreSQL did not stop: " + result.lastLine());
      }
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL did not stop: " + e, e);
    }
  }

  /** The cluster appears whole or not at all: made beside its place, then moved there. */
  private static void initialise(ServerAccount account, Path home, Path cluster, String password)
      throws IOException {
    Path workshop = Files.createTempDirectory(home.getParent(), "pg-new-");
    account.give(workshop);
    Path passwordFile = workshop.resolve("password");
    Files.writeString(passwordFile, password);
    account.give(passwordFile);
    Path made = workshop.resolve("pgdata");
    Programs.Result result =
        Programs.run(
            account.command(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + made,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--data-checksums"));
    Files.delete(passwordFile);
    if (result.exit() != 0) {
      throw new CannotStart("PostgreSQL's initdb failed: " + result.lastLine());
    }
    Files.move(made, cluster, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(workshop);
  }

  private static void checkMajor(Path cluster) throws IOException {
    String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!PgBinaries.VERSION.startsWith(major + ".")) {
      throw new CannotStart(
          "The data in "
              + cluster
              + " belong to PostgreSQL "
              + major
              + "; this Motcua brings "
              + PgBinaries.VERSION
              + ".");
    }
  }

  private static int launch(
      ServerAccount account, Path home, Path cluster, Map<String, String> settings)
      throws IOException {
    Path log = cluster.resolve("start.log");
    Programs.Result result = new Programs.Result(1, "");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Files.deleteIfExists(log);
      int port = freePort();
      result =
          Programs.run(
              account.command(
                  home.resolve("bin/pg_ctl").toString(),
                  "start",
                  "--wait",
                  "--timeout=120",
                  "--silent",
                  "--pgdata=" + cluster,
                  "--log=" + log,
                  "--options=" + options(port, settings)));
      if (result.exit() == 0) {
        return port;
      }
      if (!portTaken(log)) {
        break;
      }
    }
    throw new CannotStart(
        "PostgreSQL does not start (" + result.lastLine() + "); its own words are in " + log);
  }

  private static String options(int port, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(SETTINGS);
    all.putAll(settings);
    StringBuilder options = new StringBuilder("-p " + port);
    all.forEach(
        (name, value) ->
            options.append(" -c ").append(name).append("='").append(value).append("'"));
    return options.toString();
  }

  private void createDatabase() {
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new CannotStart("The embedded PostgreSQL does not answer: " + e.getMessage(), e);
    }
  }

  /** Between finding the free port and taking it another process may be quicker. */
  private static boolean portTaken(Path log) throws IOException {
    return Files.exists(log) && Files.readString(log).contains("Address already in use");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The port of the running server, found by its pid file and checked against the process. */
  private static Optional<Integer> runningPort(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 4) {
      return Optional.empty();
    }
    Path commandLine = Path.of("/proc", lines.get(0).strip(), "cmdline");
    boolean alive =
        Files.exists(commandLine) && Files.readString(commandLine).contains(cluster.toString());
    return alive ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
  }

  /** The password of the cluster's owner, drawn once and readable by the owner of the data only. */
  private static String password(Path data) throws IOException {
    Path file = data.resolve("postgres.password");
    if (!Files.exists(file)) {
      byte[] drawn = new byte[24];
      new SecureRandom().nextBytes(drawn);
      Path unfinished =
          Files.createTempFile(
              data,
              "postgres.password",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, HexFormat.of().formatHex(drawn));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
