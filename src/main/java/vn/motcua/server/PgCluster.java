package vn.motcua.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * A directory of PostgreSQL's and the programs that work on it.
 *
 * @param account who the programs run as
 * @param home the unpacked programs
 * @param path the directory, absolute and without symbolic links
 */
record PgCluster(ServerAccount account, Path home, Path path) {
  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Between finding the free port and taking it another process may be quicker. */
  private static final String PORT_TAKEN = "Address already in use";

  /** What PostgreSQL says while a killed one or its orphans have not quite gone. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile("is still in use|lock file \"postmaster.pid\" already exists");

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
          // the worklist's rows come and go: dead ones make room before the table grows
          Map.entry("autovacuum_naptime", "10s"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_filename", "postgresql-%a.log"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_rotation_size", "0"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_min_duration_statement", "1s"));

  boolean exists() {
    return Files.exists(path.resolve("PG_VERSION"));
  }

  /** Makes the cluster: it appears whole or not at all, made beside its place, then moved there. */
  void initialise(String user, String password) throws IOException {
    Path workshop = Files.createTempDirectory(path.getParent(), "pg-new-");
    account.give(workshop);
    Path passwordFile = workshop.resolve("password");
    Files.writeString(passwordFile, password);
    account.give(passwordFile);
    Path made = workshop.resolve("pgdata");
    Programs.Result result =
        run(
            "initdb",
            "--pgdata=" + made,
            "--username=" + user,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--lc-ctype=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=vi-VN",
            "--data-checksums");
    if (result.exit() == 0) {
      Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
    }
    FileSystemUtils.deleteRecursively(workshop);
    if (result.exit() != 0) {
      throw new CannotStart("PostgreSQL's initdb failed: " + result.lastLine());
    }
  }

  /**
   * Starts the server on a free port of 127.0.0.1. When an earlier one was killed, what is left of
   * it is waited for.
   *
   * @param settings what differs from the durable settings of the product
   * @return the port
   */
  int start(Map<String, String> settings) throws IOException {
    return start(settings, OptionalInt.empty());
  }

  /** The same on the port that it had before, where its clients look for it. */
  int start(Map<String, String> settings, OptionalInt before) throws IOException {
    checkMajor();
    Path log = path.resolve("start.log");
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int attempt = 1; ; attempt++) {
      Files.deleteIfExists(log);
      int port = before.isPresent() ? before.getAsInt() : freePort();
      Programs.Result result =
          run(
              "pg_ctl",
              "start",
              "--wait",
              "--timeout=120",
              "--silent",
              "--pgdata=" + path,
              "--log=" + log,
              "--options=" + options(port, settings));
      if (result.exit() == 0) {
        return port;
      }
      String words = Files.exists(log) ? Files.readString(log) : "";
      boolean leaving = LEFT_BEHIND.matcher(words).find() && System.nanoTime() < end;
      if (!leaving && !(words.contains(PORT_TAKEN) && attempt < ATTEMPTS)) {
        throw new CannotStart(
            "PostgreSQL does not start (" + result.lastLine() + "); its own words are in " + log);
      }
      Programs.pause(PAUSE);
    }
  }

  /** Stops the server: running statements are rolled back, what was acknowledged is kept. */
  void stop() throws IOException {
    Programs.Result result =
        run("pg_ctl", "stop", "--wait", "--timeout=60", "--mode=fast", "--pgdata=" + path);
    if (result.exit() != 0 && state(path).alive()) {
      throw new CannotStart("PostgreSQL did not stop: " + result.lastLine());
    }
  }

  /**
   * The port of the server that runs on a cluster. One that is just starting or stopping is waited
   * for.
   */
  static Optional<Integer> port(Path path) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    State state = state(path);
    while (state.alive() && !state.ready()) {
      if (System.nanoTime() > end) {
        throw new CannotStart("The PostgreSQL in " + path + " neither starts nor stops.");
      }
      Programs.pause(PAUSE);
      state = state(path);
    }
    return state.alive() ? Optional.of(state.port()) : Optional.empty();
  }

  private record State(boolean alive, boolean ready, int port) {
    static final State ABSENT = new State(false, false, 0);
  }

  /** What the pid file says (process, then port, then status, each on its line), if it is true. */
  private static State state(Path path) throws IOException {
    Path pidFile = path.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return State.ABSENT;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 4) {
      return State.ABSENT;
    }
    // The process could be any other by now; PostgreSQL's names its cluster on its command line.
    Path commandLine = Path.of("/proc", lines.get(0).strip(), "cmdline");
    if (!Files.exists(commandLine) || !Files.readString(commandLine).contains(path.toString())) {
      return State.ABSENT;
    }
    boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
    return new State(true, ready, Integer.parseInt(lines.get(3).strip()));
  }

  private void checkMajor() throws IOException {
    String major = Files.readString(path.resolve("PG_VERSION")).strip();
    if (!PgBinaries.VERSION.startsWith(major + ".")) {
      throw new CannotStart(
          "The data in %s belong to PostgreSQL %s; this Motcua brings %s."
              .formatted(path, major, PgBinaries.VERSION));
    }
  }

  private Programs.Result run(String program, String... arguments) throws IOException {
    return Programs.run(account.command(home.resolve("bin").resolve(program), arguments));
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
