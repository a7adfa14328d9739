package vn.motcua.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table, and what of the goals was reached. */
final class Report {
  private static final double MANY = 100_000;
  private static final double MEGA = 1_000_000;

  private final PrintWriter out;
  private final List<Rounds.Result> results = new ArrayList<>();
  private final Map<String, Double> sizes = new HashMap<>();
  private boolean reached = true;

  Report(PrintWriter out) {
    this.out = out;
  }

  void add(List<Rounds.Result> more) {
    results.addAll(more);
  }

  /**
   * @param bytes by which the database grew
   * @param settled how many cases came to their end meanwhile
   */
  void grew(String name, long bytes, long settled) {
    sizes.put(name, bytes * MANY / settled / MEGA);
  }

  Optional<Rounds.Result> result(String name, int threads) {
    return results.stream()
        .filter(r -> r.name().equals(name) && r.threads() == threads)
        .findFirst();
  }

  void table() {
    out.println();
    out.println(
        "contestant        threads lifecycles/s transitions/s    p50    p95    p99   SQL/trans."
            + "  WAL B/trans.  CPU ms/trans. (JVM + PG)  MB/100,000");
    for (Rounds.Result r : results) {
      out.printf(
          Locale.ROOT,
          "%-16s %8d %,12.0f %,13.0f %6.2f %6.2f %6.2f %12.1f %,13.0f %10.2f = %.2f + %.2f %11s%n",
          r.name(),
          r.threads(),
          r.done().endedPerSecond(),
          r.done().perSecond(),
          r.done().millis(0.5),
          r.done().millis(0.95),
          r.done().millis(0.99),
          r.statements(),
          r.wal(),
          r.client() + r.postgres(),
          r.client(),
          r.postgres(),
          sizes.containsKey(r.name())
              ? String.format(Locale.ROOT, "%,.0f", sizes.get(r.name()))
              : "");
    }
    out.println();
  }

  /** What is said of Motcua alone. */
  void motcua(Rounds.Result motcua) {
    goal("p99 at 8 threads, ms", motcua.done().millis(0.99), 10, false);
    goal("SQL statements per transition", motcua.statements(), 5, false);
    goal("WAL per transition, kB", motcua.wal() / 1000, 3.5, false);
    Double size = sizes.get(motcua.name());
    if (size != null) {
      goal("MB per 100,000 settled dossiers", size, 600, false);
    }
  }

  void loaded(Rounds.Result empty, Rounds.Result full) {
    goal(
        "speed with dossiers loaded : on an empty database",
        full.done().perSecond() / empty.done().perSecond(),
        0.9,
        true);
  }

  void spike(Spike.Outcome spike) {
    out.printf(
        Locale.ROOT,
        "spike of five times %,.0f transitions/s: %d errors, longest wait %.1f s%n",
        spike.steady(),
        spike.errors(),
        spike.longest());
    goal("errors in the spike", spike.errors(), 0, false);
    goal("spike digested in, s", spike.digested(), 10, false);
  }

  void against(String what, Rounds.Result motcua, Rounds.Result other, double wanted) {
    goal(what, motcua.done().perSecond() / other.done().perSecond(), wanted, true);
  }

  private void goal(String what, double is, double wanted, boolean atLeast) {
    boolean good = atLeast ? is >= wanted : is <= wanted;
    reached &= good;
    out.printf(
        Locale.ROOT,
        "%-52s %8.2f   wanted %s %-6s %s%n",
        what,
        is,
        atLeast ? "≥" : "≤",
        Double.toString(wanted).replaceAll("\\.0$", ""),
        good ? "reached" : "NOT REACHED");
  }

  /** Whether everything that was looked at is as wanted. */
  boolean reached() {
    return reached;
  }
}
