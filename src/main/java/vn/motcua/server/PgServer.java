package vn.motcua.server;

import java.io.IOException;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

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
  private static final String CLUSTER = "pgdata";
  private static final String PASSWORD = "postgres.password";

  private final PgCluster cluster;
  private final int port;
  private final String password;

  private PgServer(PgCluster cluster, int port, String password) {
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
      Path path = Files.createDirectories(data).toRealPath().resolve(CLUSTER);
      PgCluster cluster = cluster(programs, path);
      String password = password(data);
      if (!cluster.exists()) {
        progress.accept("Creating the database");
        cluster.initialise(USER, password);
      }
      Optional<Integer> running = PgCluster.port(path);
      int port = running.isPresent() ? running.get() : cluster.start(settings);
      PgServer server = new PgServer(cluster, port, password);
      server.createDatabase();
      return server;
    } catch (IOException e) {
      throw new CannotStart("The embedded PostgreSQL in " + data + " did not start: " + e, e);
    }
  }

  /**
   * The server that runs on {@code data}, whoever started it. It is theirs to close, except where
   * nobody holds the data any more.
   */
  static Optional<PgServer> running(Path data) {
    try {
      if (!Files.exists(data.resolve(CLUSTER))) {
        return Optional.empty();
      }
      Path path = data.toRealPath().resolve(CLUSTER);
      Optional<Integer> port = PgCluster.port(path);
      if (port.isEmpty()) {
        return Optional.empty();
      }
      PgCluster cluster = cluster(PgBinaries.unpacked(data, line -> {}), path);
      return Optional.of(new PgServer(cluster, port.get(), password(data)));
    } catch (IOException e) {
      throw new CannotStart("The embedded PostgreSQL in " + data + " is not reachable: " + e, e);
    }
  }

  /** Deletes everything that a stopped server keeps in {@code data} but its programs. */
  static void delete(Path data) throws IOException {
    FileSystemUtils.deleteRecursively(data.resolve(CLUSTER));
    Files.deleteIfExists(data.resolve(PASSWORD));
  }

  /** Motcua's own database on this server. */
  DatabaseAddress address() {
    return new DatabaseAddress(url(DATABASE), USER, password);
  }

  /** Address of one of the server's databases. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String password() {
    return password;
  }

  int port() {
    return port;
  }

  /**
   * Starts it again where it was, if it is gone.
   *
   * @return whether it was gone
   */
  boolean revive() {
    try {
      if (PgCluster.port(cluster.path()).isPresent()) {
        return false;
      }
      cluster.start(Map.of(), OptionalInt.of(port));
      return true;
    } catch (IOException e) {
      throw new CannotStart("The embedded PostgreSQL did not start again: " + e, e);
    }
  }

  /** Stops the server: running statements are rolled back, what was acknowledged is kept. */
  @Override
  public void close() {
    try {
      cluster.stop();
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL did not stop: " + e, e);
    }
  }

  private static PgCluster cluster(Path programs, Path path) throws IOException {
    Path home = programs.toRealPath();
    return new PgCluster(ServerAccount.of(home, path), home, path);
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

  /** The password of the cluster's owner, drawn once and readable by the owner of the data only. */
  private static String password(Path data) throws IOException {
    Path file = data.resolve(PASSWORD);
    if (!Files.exists(file)) {
      byte[] drawn = new byte[24];
      new SecureRandom().nextBytes(drawn);
      Path unfinished =
          Files.createTempFile(
              data,
              PASSWORD,
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(unfinished, HexFormat.of().formatHex(drawn));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
