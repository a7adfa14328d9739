package vn.motcua.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which PostgreSQL runs. PostgreSQL refuses to run as root, so a Motcua started
 * by root gives its cluster to an unprivileged account and starts every program through {@code
 * setpriv}; otherwise the account is that of Motcua itself.
 *
 * @param uid the numeric user, also used as the group; -1 for "the one that runs Motcua"
 * @param capabilities options for {@code setpriv} beyond the change of account
 */
record ServerAccount(int uid, List<String> capabilities) {
  private static final int SAME = -1;
  private static final int NOBODY = 65_534;

  /**
   * Lets the server pass through directories above its own that are closed to others, as root's
   * home is. The security bit makes access(2) honour the capability too.
   */
  private static final List<String> SEARCH =
      List.of(
          "--securebits=+no_setuid_fixup",
          "--inh-caps=-all,+dac_read_search",
          "--ambient-caps=-all,+dac_read_search");

  /**
   * The account for a cluster: who owns it, when it exists and root started Motcua; {@code nobody}
   * for a new one.
   *
   * @param home the unpacked programs
   * @throws CannotStart when the account cannot reach the directory
   */
  static ServerAccount of(Path home, Path cluster) throws IOException {
    if (owner(Path.of("/proc/self")) != 0) {
      return new ServerAccount(SAME, List.of());
    }
    int owner = Files.exists(cluster) ? owner(cluster) : 0;
    int uid = owner == 0 ? NOBODY : owner;
    for (List<String> capabilities : List.of(List.<String>of(), SEARCH)) {
      ServerAccount account = new ServerAccount(uid, capabilities);
      if (account.reaches(home)) {
        return account;
      }
    }
    throw new CannotStart(
        "PostgreSQL does not run as root, and the unprivileged account "
            + uid
            + " cannot enter "
            + home.getParent()
            + "; choose another place with --data DIR.");
  }

  /** A program and its arguments, to be run under this account. */
  List<String> command(Path program, String... arguments) {
    List<String> words = new ArrayList<>();
    if (uid != SAME) {
      words.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
      words.addAll(capabilities);
      words.add("--");
    }
    words.add(program.toString());
    words.addAll(List.of(arguments));
    return words;
  }

  /** Makes a file or directory this account's own. */
  void give(Path path) throws IOException {
    if (uid != SAME) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", uid);
    }
  }

  private boolean reaches(Path home) throws IOException {
    Programs.Result result = Programs.run(command(home.resolve("bin/postgres"), "--version"));
    return result.exit() == 0;
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
