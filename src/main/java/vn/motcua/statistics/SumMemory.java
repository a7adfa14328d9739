package vn.motcua.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sums of the whole authority that were read before. They are never out of date: the ledger is only
 * ever appended to, so what was read once and what the ledger has learned since are what would be
 * read now. Asking again costs what is new, not what there is.
 *
 * <p>Only a read-only transaction is answered from it and adds to it: another might have seen what
 * it itself has counted, and be undone.
 */
@Component
class SumMemory {
  /** About a hundred megabytes: some fifty of the largest reports. */
  private static final long MOST_NUMBERS = 10_000_000;

  /** When more events than these were counted since, reading the sums costs less. */
  private static final long MOST_EVENTS = 50_000;

  private final SumStore store;
  private final Cache<Asked, SumStore.Found> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_NUMBERS)
          .weigher((Asked asked, SumStore.Found found) -> found.sums().weight())
          .expireAfterAccess(Duration.ofHours(1))
          .build();

  SumMemory(SumStore store) {
    this.store = store;
  }

  /**
   * @param built which building of the figures from the events it is: a new one forgets the ledger
   */
  private record Asked(int built, Axis axis, Need need, LocalDate from, LocalDate to) {}

  /**
   * Sums of all agencies before a period and within it; others read them too.
   *
   * @param read reads them
   */
  SumStore.Found of(
      SumStore.Whose whose, Period period, CursorStore.State now, Supplier<SumStore.Found> read) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      return read.get();
    }
    Asked asked = new Asked(now.built(), whose.axis(), whose.need(), period.from(), period.to());
    SumStore.Found before = known.getIfPresent(asked);
    SumStore.Found found =
        before == null || now.position() - before.position() > MOST_EVENTS
            ? read.get()
            : since(before, whose, period, now.position());
    if (found != before) {
      known
          .asMap()
          .merge(asked, found, (one, other) -> one.position() > other.position() ? one : other);
    }
    return found;
  }

  private SumStore.Found since(
      SumStore.Found before, SumStore.Whose whose, Period period, long now) {
    if (now <= before.position()) {
      return before;
    }
    Sums learned = store.learned(whose, period, before.position(), now, 1);
    return new SumStore.Found(learned.isEmpty() ? before.sums() : before.sums().plus(learned), now);
  }
}
