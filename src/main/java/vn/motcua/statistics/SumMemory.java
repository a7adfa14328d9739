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
  /** About a hundred megabytes. */
  private static final long MOST_NUMBERS = 10_000_000;

  /** When more events than these were counted since, reading the sums costs less. */
  private static final long MOST_EVENTS = 50_000;

  private final SumStore store;
  private final Cache<Asked, Kept> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_NUMBERS)
          .weigher((Asked asked, Kept kept) -> kept.found().sums().weight())
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
   * What is remembered.
   *
   * @param read at which position it was read from the sums; since then it goes on with the ledger
   */
  private record Kept(SumStore.Found found, long read) {
    long position() {
      return found.position();
    }
  }

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
    Kept before = known.getIfPresent(asked);
    if (before == null || now.position() - before.read() > MOST_EVENTS) {
      SumStore.Found found = read.get();
      keep(asked, new Kept(found, found.position()));
      return found;
    }
    if (now.position() <= before.position()) {
      return before.found();
    }
    Sums learned = store.learned(whose, period, before.position(), now.position(), 1);
    Sums sums = before.found().sums();
    SumStore.Found found =
        new SumStore.Found(learned.isEmpty() ? sums : sums.plus(learned), now.position());
    keep(asked, new Kept(found, before.read()));
    return found;
  }

  private void keep(Asked asked, Kept kept) {
    known
        .asMap()
        .merge(asked, kept, (one, other) -> one.position() > other.position() ? one : other);
  }
}
