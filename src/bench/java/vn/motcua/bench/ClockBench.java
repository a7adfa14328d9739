package vn.motcua.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.motcua.base.LegalRules;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;

/**
 * How many deadlines one core works out in a second: terms of every unit from moments of any year
 * that the national calendar covers, without and with their explanation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClockBench {
  private static final int MANY = 4096;

  private final WorkingCalendar calendar = LawInTests.vn();
  private final LegalRules rules = LawInTests.rules();
  private final Instant[] starts = new Instant[MANY];
  private final Term[] terms = new Term[MANY];
  private int next;

  /** Draws the same moments and terms every time. */
  @Setup(Level.Trial)
  public void draw() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
    Instant first = LawInTests.moment(LocalDate.of(2024, 1, 1).atStartOfDay());
    Instant last = LawInTests.moment(LocalDate.of(2027, 6, 30).atStartOfDay());
    long minutes = Duration.between(first, last).toMinutes();
    Term.Unit[] units = Term.Unit.values();
    for (int i = 0; i < MANY; i++) {
      starts[i] = first.plus(Duration.ofMinutes(random.nextLong(minutes)));
      terms[i] = new Term(1 + random.nextInt(30), units[i % units.length]);
    }
  }

  /** The due moment alone. */
  @Benchmark
  public void due(Blackhole hole) {
    int i = next++ & (MANY - 1);
    hole.consume(Deadlines.due(calendar, rules, starts[i], terms[i]));
  }

  /** The due moment with every line that explains it. */
  @Benchmark
  public void explained(Blackhole hole) {
    int i = next++ & (MANY - 1);
    hole.consume(Deadlines.of(calendar, rules, starts[i], terms[i]));
  }

  /** Prints both, in deadlines a second. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(ClockBench.class.getName()).build()).run();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      double perSecond = result.getPrimaryResult().getScore();
      System.out.printf(Locale.ROOT, "clock %-9s %,12.0f deadlines/s%n", name, perSecond);
    }
  }
}
