package vn.motcua.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A PostgreSQL server of Motcua's own: a real one, durable, kept in a folder. Listens on the
 * loopback address only, with a generated password. A server that outlived a killed Motcua is
 * adopted, and stopped in the end like one that was started.
 */
public final class PgServer implements AutoCloseable {
  public static final String USER = "motcua";
  private static final String DATABASE = "motcua";
  private static final int SECONDS_TO_START = 60;
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "'127.0.0.1'"),
          Map.entry("unix_socket_directories", "''"),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "'256MB'"),
          Map.entry("max_wal_size", "'2GB'"),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("timezone", "'Asia/Ho_Chi_Minh'"),
          Map.entry("log_timezone", "'Asia/Ho_Chi_Minh'"));

  private final Path home;
  private final Path folder;
  private final PgUser user;
  private final int port;
  private final String password;

  private PgServer(Path home, Path folder, PgUser user, int port, String password) {
    this.home = home;
    this.folder = folder;
    this.user = user;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server of a data folder, creating what is not there yet.
   *
   * @param progress told what takes a while
   * @throws CannotStart with one clear line
   */
  public static PgServer start(Path data, Consumer<String> progress) {
    Path home = PgBinaries.in(data, () -> progress.accept("Unpacking PostgreSQL"));
    return start(home, data, Map.of(), progress);
  }

  /** The same with programs kept elsewhere and settings of its own, for tests. */
  static PgServer start(
      Path home, Path data, Map<String, String> settings, Consumer<String> progress) {
    Path absolute = data.toAbsolutePath().normalize();
    PgUser user = PgUser.reaching(absolute);
    try {
      Path folder = absolute.resolve("pgdata");
      Path secret = absolute.resolve("postgres.password");
      if (!Files.exists(folder.resolve("PG_VERSION"))) {
        progress.accept("Creating the database");
        initialise(home, absolute, folder, secret, user);
      }
      String password = Files.readString(secret).trim();
      int running = running(home, folder, user);
      int port = running > 0 ? running : freePort();
      PgServer server = new PgServer(home, folder, user, port, password);
      if (running == 0) {
        server.launch(absolute, settings);
      }
      return server;
    } catch (IOException e) {
      throw new CannotStart("cannot prepare the database in " + absolute + ": " + e, e);
    }
  }

  /** Whether a server runs on a data folder already, so that a command can use it. */
  static boolean runs(Path data) throws IOException {
    Path home = PgBinaries.in(data, () -> {});
    Path folder = data.toAbsolutePath().normalize().resolve("pgdata");
    return Files.exists(folder)
        && running(home, folder, PgUser.reaching(data.toAbsolutePath())) > 0;
  }

  public String url() {
    return url(DATABASE);
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

  /** Stops the server: what was committed is on disk, open transactions are rolled back. */
  @Override
  public void close() {
    try {
      pgCtl("stop", "-m", "fast", "-w", "-t", "60");
    } catch (IOException e) {
      throw new CannotStart("cannot stop PostgreSQL: " + e.getMessage(), e);
    }
  }

  private static void initialise(Path home, Path data, Path folder, Path secret, PgUser user)
      throws IOException {
    String password = newPassword();
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path passwordFile = Files.createTempFile(data, "initdb", "");
    Files.writeString(passwordFile, password);
    user.own(folder);
    user.own(passwordFile);
    run(
        user,
        List.of(
            home.resolve("bin/initdb").toString(),
            "-D",
            folder.toString(),
            "-U",
            USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=vi-VN",
            "--data-checksums"));
    Files.delete(passwordFile);
    Files.writeString(secret, password);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
  }

  private void launch(Path data, Map<String, String> settings) throws IOException {
    StringBuilder options = new StringBuilder("-p " + port);
    SETTINGS.forEach((key, value) -> options.append(" -c ").append(key).append('=').append(value));
    settings.forEach((key, value) -> options.append(" -c ").append(key).append('=').append(value));
    Path log = folder.resolve("postgres.log");
    try {
      pgCtl("start", "-w", "-t", "" + SECONDS_TO_START, "-l", log.toString(), "-o", "" + options);
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL does not start in " + data + "; its own words are in " + log, e);
    }
    createDatabase();
  }

  private void createDatabase() {
    try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new CannotStart("the embedded PostgreSQL does not answer: " + e.getMessage(), e);
    }
  }

  /** Port of the server that runs on the folder, 0 when none does. */
  private static int running(Path home, Path folder, PgUser user) throws IOException {
    Path pid = folder.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return 0;
    }
    List<String> status =
        List.of(home.resolve("bin/pg_ctl").toString(), "status", "-D", folder.toString());
    if (exitCode(user, status, new StringBuilder()) != 0) {
      return 0;
    }
    // Fourth line of the file: the port (PostgreSQL manual, "Preparing the server").
    return Integer.parseInt(Files.readAllLines(pid).get(3).trim());
  }

  private void pgCtl(String action, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/pg_ctl").toString());
    command.add(action);
    command.add("-D");
    command.add(folder.toString());
    command.addAll(List.of(arguments));
    run(user, command);
  }

  private static void run(PgUser user, List<String> command) throws IOException {
    StringBuilder output = new StringBuilder();
    if (exitCode(user, command, output) != 0) {
      throw new IOException(output.toString().strip());
    }
  }

  private static int exitCode(PgUser user, List<String> command, StringBuilder output)
      throws IOException {
    // Output goes to a file: the server that pg_ctl starts inherits it and would keep a pipe open.
    Path words = Files.createTempFile("motcua", ".out");
    try {
      Process process =
          new ProcessBuilder(user.command(command))
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(words.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .start();
      if (!process.waitFor(2 * SECONDS_TO_START, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " takes too long");
      }
      output.append(Files.readString(words, StandardCharsets.UTF_8));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(words);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
