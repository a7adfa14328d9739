package vn.motcua.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Contestants taking turns, round by round, so that a slow minute of the machine hits all alike.
 *
 * @param warmup seconds before each turn that do not count
 * @param seconds that count
 * @param rounds turns of each
 */
record Rounds(Gauge gauge, double warmup, double seconds, int rounds, PrintWriter out) {

  /** What a contestant came to with a number of threads, all its turns together. */
  record Result(String name, int threads, Lifecycles.Done done, Gauge.Reading reading) {
    double statements() {
      return reading.statements() / done.times().length;
    }

    double wal() {
      return reading.wal() / done.times().length;
    }

    /** Processor milliseconds of a transition, in this JVM and in PostgreSQL. */
    double client() {
      return reading.client() * 1000 / done.times().length;
    }

    double postgres() {
      return reading.postgres() * 1000 / done.times().length;
    }
  }

  List<Result> with(int threads, List<Lifecycles> pools) {
    List<List<Lifecycles.Done>> done = new ArrayList<>();
    List<Gauge.Reading> readings = new ArrayList<>();
    for (int i = 0; i < pools.size(); i++) {
      done.add(new ArrayList<>());
      readings.add(new Gauge.Reading(0, 0, 0, 0, 0));
    }
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < pools.size(); i++) {
        Lifecycles pool = pools.get(i);
        gauge.checkpoint();
        pool.run(threads, warmup);
        Gauge.Reading before = gauge.read(pool.contestant().database());
        Lifecycles.Done turn = pool.run(threads, seconds);
        Gauge.Reading used = gauge.read(pool.contestant().database()).minus(before);
        done.get(i).add(turn);
        readings.set(i, readings.get(i).plus(used));
        out.printf(
            Locale.ROOT,
            "  round %d, %d threads, %-16s %,8.0f transitions/s, p99 %6.2f ms, foreign CPU %2.0f %%%n",
            round,
            threads,
            pool.contestant().name(),
            turn.perSecond(),
            turn.millis(0.99),
            100 * used.foreign());
        gauge.vacuum(pool.contestant().database());
      }
    }
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < pools.size(); i++) {
      results.add(
          new Result(
              pools.get(i).contestant().name(),
              threads,
              Lifecycles.Done.of(done.get(i)),
              readings.get(i)));
    }
    return results;
  }
}
