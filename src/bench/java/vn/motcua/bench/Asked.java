package vn.motcua.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How long a question takes, in milliseconds.
 *
 * @param first asked for the first time: nothing of it is in memory yet
 * @param p50 half of the times after that, some at the beginning left out
 * @param p99 ninety-nine in a hundred
 */
record Asked(double first, double p50, double p99) {
  private static final int UNCOUNTED = 10;

  static Asked of(int runs, Supplier<?> ask) {
    double first = once(ask);
    for (int i = 0; i < Math.max(1, runs / UNCOUNTED); i++) {
      ask.get();
    }
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      millis[i] = once(ask);
    }
    Arrays.sort(millis);
    return new Asked(first, percentile(millis, 0.5), percentile(millis, 0.99));
  }

  private static double once(Supplier<?> ask) {
    long begin = System.nanoTime();
    ask.get();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double percentile(double[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)];
  }
}
