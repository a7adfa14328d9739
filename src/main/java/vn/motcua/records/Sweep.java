package vn.motcua.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.base.OfficeClock;
import vn.motcua.records.Blobs.Kept;

/**
 * Compares the content that is kept with the rows. Content without a row is what a process left
 * that died, or a transaction that was rolled back: harmless, and removed once it is a day old. A
 * row without content is a loss and can only be reported.
 */
@Service
public final class Sweep {
  private static final Duration REST = Duration.ofDays(1);
  private static final int STRIDE = 1000;

  private final Blobs blobs;
  private final Incoming incoming;
  private final FileStore store;
  private final OfficeClock clock;
  private final TransactionOperations transactions;

  Sweep(
      Blobs blobs,
      Incoming incoming,
      FileStore store,
      OfficeClock clock,
      TransactionOperations transactions) {
    this.blobs = blobs;
    this.incoming = incoming;
    this.store = store;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * What was found.
   *
   * @param orphans content without a row, at least a day old
   * @param abandoned uploads that never came to their end, at least a day old
   * @param missing hashes that a row names and nothing is kept under
   */
  public record Report(List<Kept> orphans, List<Path> abandoned, List<String> missing) {
    public Report {
      orphans = List.copyOf(orphans);
      abandoned = List.copyOf(abandoned);
      missing = List.copyOf(missing);
    }
  }

  /** Looks and changes nothing. */
  public Report report() throws IOException {
    Instant before = clock.instant().minus(REST);
    return new Report(orphans(before), incoming.abandonedBefore(before), missing());
  }

  /**
   * Removes the orphans and abandoned uploads of a report, looking at each again before: somebody
   * may have handed the same content in since.
   *
   * @return how many were removed
   */
  public int remove(Report report) throws IOException {
    int removed = 0;
    for (Kept orphan : report.orphans()) {
      Boolean gone = transactions.execute(transaction -> removeOrphan(orphan));
      removed += Boolean.TRUE.equals(gone) ? 1 : 0;
    }
    for (Path upload : report.abandoned()) {
      removed += Files.deleteIfExists(upload) ? 1 : 0;
    }
    return removed;
  }

  private boolean removeOrphan(Kept orphan) {
    if (!store.mayRemoveContent(orphan.sha256())
        || !store.known(List.of(orphan.sha256())).isEmpty()) {
      return false;
    }
    try {
      blobs.delete(orphan.sha256());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Kept> orphans(Instant before) throws IOException {
    List<Kept> orphans = new ArrayList<>();
    try (Stream<Kept> all = blobs.all()) {
      Iterator<Kept> old = all.filter(kept -> kept.keptAt().isBefore(before)).iterator();
      while (old.hasNext()) {
        List<Kept> some = new ArrayList<>(STRIDE);
        while (old.hasNext() && some.size() < STRIDE) {
          some.add(old.next());
        }
        Set<String> known =
            store.known(some.stream().map(Kept::sha256).collect(Collectors.toSet()));
        some.stream().filter(kept -> !known.contains(kept.sha256())).forEach(orphans::add);
      }
    }
    return orphans;
  }

  private List<String> missing() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> some = store.hashesAfter("", STRIDE);
    while (!some.isEmpty()) {
      for (String hash : some) {
        if (!blobs.exists(hash)) {
          missing.add(hash);
        }
      }
      some = store.hashesAfter(some.getLast(), STRIDE);
    }
    return missing;
  }
}
