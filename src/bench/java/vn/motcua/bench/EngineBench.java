package vn.motcua.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.load.Load;
import vn.motcua.server.BenchServer;

/**
 * {@code ./motcua bench engine}: the same five-step process in Flowable, Operaton, plain JDBC and
 * Motcua's whole service path, side by side on one PostgreSQL.
 */
@Command(
    name = "./motcua bench engine",
    description =
        "Measures Motcua's whole service path beside Flowable, Operaton and plain JDBC: one"
            + " five-step process, one PostgreSQL, durable. docs/performance.md explains the table."
            + " Ends with 1 when a goal is not reached.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EngineBench implements Callable<Integer> {
  enum Who {
    FLOWABLE,
    OPERATON,
    JDBC,
    MOTCUA
  }

  private static final int MOST = 8;

  /** A spike is five times the steady load; so it fills five sixths of what was measured. */
  private static final double STEADY = 1 / 6.0;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Option(names = "--seconds", paramLabel = "S", description = "Measured in each turn (30).")
  private double seconds = 30;

  @Option(names = "--warmup", paramLabel = "S", description = "Before each turn (15).")
  private double warmup = 15;

  @Option(names = "--rounds", paramLabel = "N", description = "Turns of each contestant (2).")
  private int rounds = 2;

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads (1,4,8).")
  private List<Integer> threads = List.of(1, 4, MOST);

  @Option(names = "--open", paramLabel = "N", description = "Cases kept open (5000).")
  private int open = 5000;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "WHO",
      description = "Some of: flowable, operaton, jdbc, motcua (all).")
  private List<Who> only = List.of(Who.values());

  @Option(
      names = "--loaded",
      paramLabel = "N",
      description = "Then Motcua again, beside itself on a database with N dossiers loaded.")
  private int loaded;

  @Option(
      names = "--spike",
      description = "Then five times a steady load on Motcua for 60 seconds.")
  private boolean spike;

  @Option(
      names = "--statements",
      description = "Also list which SQL statements of Motcua cost most since the start.")
  private boolean statements;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the benchmark's own server lies; emptied at the start.")
  private Path data = Path.of(System.getProperty("motcua.home", "."), ".motcua-bench", "data");

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new EngineBench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(BenchFault::explain)
            .execute(args));
  }

  @Override
  public Integer call() throws SQLException {
    List<Contestant> contestants = new ArrayList<>();
    try (BenchServer server = BenchServer.fresh(data.toAbsolutePath().normalize())) {
      try (Gauge gauge = new Gauge(server)) {
        return run(server, gauge, contestants) ? 0 : 1;
      } finally {
        contestants.reversed().forEach(Contestant::close);
      }
    }
  }

  private boolean run(BenchServer server, Gauge gauge, List<Contestant> contestants) {
    out.printf(
        Locale.ROOT,
        "%s, %d processors, Java %s; %d cases open, %.0f s after %.0f s of warm-up, %d rounds%n",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        open,
        seconds,
        warmup,
        rounds);
    List<Lifecycles> pools = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    for (Who who : only) {
      Lifecycles pool = filled(contestant(who, server), contestants);
      pools.add(pool);
      sizes.add(gauge.size(pool.contestant().database()));
    }
    Rounds turns = new Rounds(gauge, warmup, seconds, rounds, out);
    Report report = new Report(out);
    for (int count : threads) {
      report.add(turns.with(count, pools));
    }
    for (int i = 0; i < pools.size(); i++) {
      Lifecycles pool = pools.get(i);
      long grown = gauge.size(pool.contestant().database()) - sizes.get(i);
      report.grew(pool.contestant().name(), grown, pool.settled());
    }
    report.table();
    if (statements && only.contains(Who.MOTCUA)) {
      gauge
          .statements(pools.get(only.indexOf(Who.MOTCUA)).contestant().database())
          .forEach(out::println);
      out.println();
    }
    Optional<Rounds.Result> motcua = at(report, "Motcua");
    motcua.ifPresent(report::motcua);
    Optional<Rounds.Result> engine =
        Stream.of("Flowable 8.0.0", "Operaton 1.0.3")
            .flatMap(name -> at(report, name).stream())
            .max(Comparator.comparingDouble(result -> result.done().perSecond()));
    Optional<Rounds.Result> plain = at(report, "plain JDBC");
    if (motcua.isPresent() && plain.isPresent()) {
      report.against("transitions/s, Motcua : plain JDBC", motcua.get(), plain.get(), 0.8);
    }
    if (motcua.isPresent() && engine.isPresent()) {
      report.against("transitions/s, Motcua : faster engine", motcua.get(), engine.get(), 5);
    }
    if (motcua.isPresent()) {
      Lifecycles own = pools.get(only.indexOf(Who.MOTCUA));
      if (spike) {
        double steady = motcua.get().done().perSecond() * STEADY;
        report.spike(new Spike(own, MOST, out).run(steady));
      }
      if (loaded > 0) {
        loaded(server, turns, report, own, contestants);
      }
    }
    if (motcua.isPresent() && engine.isPresent()) {
      out.printf(
          Locale.ROOT,
          "Motcua to the faster engine (%s), transitions/s at %d threads:%n",
          engine.get().name(),
          MOST);
      out.printf(
          Locale.ROOT,
          "ratio %.1f%n",
          motcua.get().done().perSecond() / engine.get().done().perSecond());
    }
    return report.reached();
  }

  private static Optional<Rounds.Result> at(Report report, String name) {
    return report.result(name, MOST);
  }

  private void loaded(
      BenchServer server,
      Rounds turns,
      Report report,
      Lifecycles empty,
      List<Contestant> contestants) {
    WholeService full = new WholeService(server, "motcua_loaded");
    new Load(full.application(), out).run(loaded);
    List<Rounds.Result> both = turns.with(MOST, List.of(empty, filled(full, contestants)));
    report.loaded(both.getFirst(), both.getLast());
  }

  private Lifecycles filled(Contestant contestant, List<Contestant> contestants) {
    contestants.add(contestant);
    out.println("Opening " + open + " cases in " + contestant.name() + " …");
    contestant.prepare();
    Lifecycles pool = new Lifecycles(contestant, open);
    pool.fill(MOST);
    return pool;
  }

  private static Contestant contestant(Who who, BenchServer server) {
    return switch (who) {
      case FLOWABLE -> new Flowable(server);
      case OPERATON -> new Operaton(server);
      case JDBC -> new PlainJdbc(server);
      case MOTCUA -> new WholeService(server, "motcua_empty");
    };
  }
}
