package vn.motcua.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that arrives by the clock, not when somebody is free: a steady load, five times as much for
 * a minute, and the steady load again until nothing waits any more.
 *
 * @param threads who do the work
 */
record Spike(Lifecycles pool, int threads, PrintWriter out) {
  private static final double TIMES = 5;
  private static final double STEADY_SECONDS = 10;
  private static final double SPIKE_SECONDS = 60;
  private static final double PATIENCE_SECONDS = 120;
  private static final int ROOM = 10_000_000;
  private static final long PAUSE_NANOS = 200_000;

  /** Arrival that tells a worker to go home. */
  private static final long ENOUGH = Long.MIN_VALUE;

  /**
   * @param errors transitions that failed
   * @param digested seconds from the end of the spike until nothing waited; infinite when that did
   *     not come
   * @param longest wait of a transition, in seconds
   */
  record Outcome(double steady, int errors, double digested, double longest) {}

  /**
   * @param steady transitions a second before and after
   */
  Outcome run(double steady) {
    BlockingQueue<Long> waiting = new ArrayBlockingQueue<>(ROOM);
    AtomicInteger errors = new AtomicInteger();
    AtomicLong longest = new AtomicLong();
    Thread[] workers = new Thread[threads];
    for (int t = 0; t < threads; t++) {
      int from = pool.size() * t / threads;
      int to = pool.size() * (t + 1) / threads;
      workers[t] = Thread.ofPlatform().start(() -> work(waiting, from, to, errors, longest));
    }
    arrive(waiting, steady, STEADY_SECONDS);
    arrive(waiting, steady * TIMES, SPIKE_SECONDS);
    long spiked = System.nanoTime();
    out.printf(Locale.ROOT, "  spike over, %,d transitions wait%n", waiting.size());
    double digested = Double.POSITIVE_INFINITY;
    while (System.nanoTime() - spiked < PATIENCE_SECONDS * 1e9) {
      arrive(waiting, steady, 0.1);
      if (waiting.size() <= threads) {
        digested = (System.nanoTime() - spiked) / 1e9;
        break;
      }
    }
    for (int t = 0; t < threads; t++) {
      waiting.add(ENOUGH);
    }
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Outcome(steady, errors.get(), digested, longest.get() / 1e9);
  }

  /** Lets work come in evenly for a while. */
  private static void arrive(BlockingQueue<Long> waiting, double perSecond, double seconds) {
    long began = System.nanoTime();
    long arrived = 0;
    while (System.nanoTime() - began < seconds * 1e9) {
      long due = (long) ((System.nanoTime() - began) / 1e9 * perSecond);
      for (; arrived < due; arrived++) {
        waiting.add(System.nanoTime());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void work(
      BlockingQueue<Long> waiting, int from, int to, AtomicInteger errors, AtomicLong longest) {
    while (true) {
      try {
        long came = waiting.take();
        if (came == ENOUGH) {
          return;
        }
        // A task keeps what failed in it: the spike goes on, and counts.
        FutureTask<Void> one =
            new FutureTask<>(() -> pool.one(ThreadLocalRandom.current().nextInt(from, to)), null);
        one.run();
        one.get();
        longest.accumulateAndGet(System.nanoTime() - came, Math::max);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        if (errors.incrementAndGet() == 1) {
          out.println("  the first that failed: " + e.getCause());
        }
      }
    }
  }
}
