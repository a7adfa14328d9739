package vn.motcua.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts are free and how the wait grows after them: it doubles each time up to the
 * longest. An attempt counts when it begins, so that many at once gain nothing.
 *
 * @param free attempts before the first wait
 * @param first the first wait
 * @param longest the longest wait
 * @param memory after this long without an attempt all is forgotten
 */
record Pace(int free, Duration first, Duration longest, Duration memory) {
  /** What the table keeps of attempts under one key. */
  record Attempts(int count, Instant lastAt, @Nullable Instant blockedUntil) {}

  /** Whether an attempt may go on. */
  sealed interface Verdict {
    /** It may; this is what is now kept. */
    record Go(Attempts attempts) implements Verdict {}

    /** It may not, before that moment. */
    record Wait(Instant until) implements Verdict {}
  }

  /** Judges an attempt beginning now, after those kept. */
  Verdict attempt(@Nullable Attempts before, Instant now) {
    if (before != null && before.blockedUntil() != null && before.blockedUntil().isAfter(now)) {
      return new Verdict.Wait(before.blockedUntil());
    }
    boolean remembered = before != null && before.lastAt().plus(memory).isAfter(now);
    int count = before != null && remembered ? before.count() + 1 : 1;
    return new Verdict.Go(
        new Attempts(count, now, count < free ? null : now.plus(wait(count - free))));
  }

  private Duration wait(int doublings) {
    Duration wait = first;
    for (int i = 0; i < doublings && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
