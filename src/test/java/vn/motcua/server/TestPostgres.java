package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of this JVM, in a temporary folder, without fsync; stopped and
 * deleted when the JVM ends. What a killed JVM left behind is cleared by the next one.
 */
public final class TestPostgres {
  private static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String PREFIX = "motcua-test-" + System.getProperty("user.name") + "-";
  private static final PgServer SERVER = start();

  private TestPostgres() {}

  /** Address of a database of the test server. */
  public static String url(String database) {
    return SERVER.url(database);
  }

  public static String password() {
    return SERVER.password();
  }

  private static PgServer start() {
    try {
      clearLeftovers();
      Path programs = TEMP.resolve("motcua-test-programs-" + System.getProperty("user.name"));
      Path data = Files.createDirectories(TEMP.resolve(PREFIX + ProcessHandle.current().pid()));
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
      PgServer server =
          PgServer.start(
              PgBinaries.unpacked(programs, line -> {}),
              data,
              Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"),
              line -> {});
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    delete(data);
                  }));
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void clearLeftovers() throws IOException {
    try (Stream<Path> folders = Files.list(TEMP)) {
      for (Path folder :
          folders.filter(f -> f.getFileName().toString().startsWith(PREFIX)).toList()) {
        long pid = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        if (ProcessHandle.of(pid).isEmpty()) {
          stop(folder);
          delete(folder);
        }
      }
    }
  }

  private static void stop(Path folder) throws IOException {
    Path pid = folder.resolve("pgdata/postmaster.pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().trim()))
          .ifPresent(ProcessHandle::destroy);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      System.err.println("cannot delete " + folder + ": " + e.getMessage());
    }
  }
}
