package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root's Motcua runs it as {@code nobody}
 * through setpriv, which every Debian has, and gives it its data.
 */
final class PgUser {
  private static final String NOBODY = "nobody";
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
  private static final List<String> MAY_TRAVERSE =
      List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search");

  private final List<String> prefix;

  private PgUser(List<String> prefix) {
    this.prefix = prefix;
  }

  /**
   * The user for a data folder.
   *
   * @throws CannotStart when root runs Motcua and {@code nobody} cannot reach the folder
   */
  static PgUser reaching(Path folder) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PgUser(List.of());
    }
    PgUser nobody = new PgUser(AS_NOBODY);
    if (nobody.enters(folder)) {
      return nobody;
    }
    // A folder below /root: the right to pass closed folders is enough, nothing else is granted.
    List<String> prefix = new ArrayList<>(AS_NOBODY);
    prefix.addAll(MAY_TRAVERSE);
    PgUser passing = new PgUser(List.copyOf(prefix));
    if (passing.enters(folder)) {
      return passing;
    }
    throw new CannotStart(
        "PostgreSQL does not run as root, and the user nobody cannot enter "
            + folder
            + ": choose a folder that every user can reach with --data, or run as another user");
  }

  /** The command, to be run as this user. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Makes the folder and all in it this user's. */
  void own(Path folder) throws IOException {
    if (prefix.isEmpty()) {
      return;
    }
    UserPrincipal owner =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setOwner(file, owner);
      }
    }
  }

  private boolean enters(Path folder) {
    try {
      return new ProcessBuilder(command(List.of("test", "-x", folder.toString())))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new CannotStart("cannot run setpriv (package util-linux): " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted", e);
    }
  }
}
