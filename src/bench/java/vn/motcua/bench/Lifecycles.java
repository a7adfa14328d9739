package vn.motcua.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * A contestant's pool of open cases. Each thread owns a part of it and moves a random case of its
 * part by one step, opening a new one where one has ended, so that the number stays the same.
 */
final class Lifecycles {
  private static final int STEPS = 6;
  private static final int CONSULTED_OF = 10;

  private final Contestant contestant;
  private final Contestant.Case[] cases;
  private final LongAdder settled = new LongAdder();

  /**
   * @param open how many cases are kept open
   */
  Lifecycles(Contestant contestant, int open) {
    this.contestant = contestant;
    this.cases = new Contestant.Case[open];
  }

  Contestant contestant() {
    return contestant;
  }

  /**
   * What a stretch of work came to.
   *
   * @param nanos how long it took
   * @param ended how many cases came to their end
   * @param times of every transition, in nanoseconds, sorted
   */
  record Done(long nanos, long ended, long[] times) {
    double perSecond() {
      return times.length * 1e9 / nanos;
    }

    double endedPerSecond() {
      return ended * 1e9 / nanos;
    }

    /** A percentile in milliseconds. */
    double millis(double part) {
      return times.length == 0
          ? 0
          : times[(int) Math.min(times.length - 1, Math.ceil(times.length * part) - 1)] / 1e6;
    }

    static Done of(List<Done> parts) {
      return new Done(
          parts.stream().mapToLong(Done::nanos).sum(),
          parts.stream().mapToLong(Done::ended).sum(),
          sorted(parts.stream().map(Done::times).toList()));
    }
  }

  /** Opens every case and leaves each somewhere on its way. */
  void fill(int threads) {
    inParallel(
        threads,
        part -> {
          for (int i = part.from(); i < part.to(); i++) {
            open(i);
            int moves = ThreadLocalRandom.current().nextInt(STEPS);
            for (int m = 0; m < moves && !cases[i].ended; m++) {
              contestant.move(cases[i]);
            }
          }
        });
  }

  /** Moves cases until the time is over. */
  Done run(int threads, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return run(threads, () -> System.nanoTime() < end);
  }

  private Done run(int threads, BooleanSupplier goOn) {
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      times.add(new Times());
    }
    long began = System.nanoTime();
    inParallel(
        threads,
        part -> {
          Times own = times.get(part.number());
          while (goOn.getAsBoolean()) {
            int i = ThreadLocalRandom.current().nextInt(part.from(), part.to());
            long before = System.nanoTime();
            boolean ended = one(i);
            own.add(System.nanoTime() - before);
            own.ended += ended ? 1 : 0;
          }
        });
    return new Done(
        System.nanoTime() - began,
        times.stream().mapToLong(t -> t.ended).sum(),
        sorted(times.stream().map(Times::all).toList()));
  }

  /** One transition of a case of the caller's part; true when the case came to its end. */
  boolean one(int i) {
    if (cases[i].ended) {
      open(i);
    } else {
      contestant.move(cases[i]);
    }
    if (cases[i].ended) {
      settled.increment();
    }
    return cases[i].ended;
  }

  /** How many cases came to their end so far, measured or not. */
  long settled() {
    return settled.sum();
  }

  int size() {
    return cases.length;
  }

  private void open(int i) {
    cases[i] = contestant.open(ThreadLocalRandom.current().nextInt(CONSULTED_OF) == 0);
  }

  /** A thread's part of the cases. */
  private record Part(int number, int from, int to) {}

  private interface Work {
    void on(Part part);
  }

  private void inParallel(int threads, Work work) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> started = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Part part = new Part(t, cases.length * t / threads, cases.length * (t + 1) / threads);
      started.add(
          Thread.ofPlatform()
              .name(contestant.database() + "-" + t)
              .uncaughtExceptionHandler((thread, e) -> failure.compareAndSet(null, e))
              .start(() -> work.on(part)));
    }
    for (Thread thread : started) {
      join(thread);
    }
    if (failure.get() != null) {
      throw new IllegalStateException(contestant.name() + " failed", failure.get());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long[] sorted(List<long[]> parts) {
    long[] all = new long[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    Arrays.sort(all);
    return all;
  }

  /** One thread's measurements. */
  private static final class Times {
    private long[] nanos = new long[1 << 16];
    private int count;
    private long ended;

    void add(long time) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = time;
    }

    long[] all() {
      return Arrays.copyOf(nanos, count);
    }
  }
}
