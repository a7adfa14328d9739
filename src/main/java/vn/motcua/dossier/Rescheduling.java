package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.ReschedulingBatch.Done;

/**
 * Carries changes of calendars over to the running dossiers: a date that moves is written with its
 * reason into the dossier's trail. Works in transactions of a bounded number of dossiers; what a
 * death leaves undone stands on an older version of its calendar and is found by the next run.
 */
@Service
public class Rescheduling {
  private static final Logger LOG = LoggerFactory.getLogger(Rescheduling.class);
  private static final int BATCH = 200;

  private final ReschedulingBatch batches;
  private final RescheduleStore store;
  private final Calendars calendars;

  Rescheduling(ReschedulingBatch batches, RescheduleStore store, Calendars calendars) {
    this.batches = batches;
    this.store = store;
    this.calendars = calendars;
  }

  /** How many running dossiers still stand on an older version of a calendar. */
  public int behind(String calendar) {
    return store.countBehind(calendar);
  }

  /**
   * Moves every running dossier to the newest version of its calendar, batch after batch. A dossier
   * that cannot be moved is named in the log and tried again by the next run; the others move. Ends
   * after the batch at hand when the thread is interrupted.
   *
   * @return how many dates moved
   */
  public int run() {
    int moved = run(after -> first(store.unpinned(after, 1)), batches::old);
    for (CalendarListing calendar : calendars.all()) {
      String code = calendar.code();
      moved +=
          run(
              after -> first(store.behind(code, calendar.version(), after, 1)),
              (after, most) -> batches.behind(code, after, most));
    }
    return moved;
  }

  /** The first dossier to move whose id comes after one; null when there is none. */
  private interface Next {
    @Nullable UUID after(@Nullable UUID id);
  }

  /** Moves up to so many dossiers whose ids come after one. */
  private interface Batch {
    Done move(@Nullable UUID after, int most);
  }

  private static int run(Next next, Batch batch) {
    int moved = 0;
    Done done = new Done(null, 0);
    do {
      done = carefully(next, batch, done.last());
      moved += done.moved();
    } while (done.last() != null && !Thread.currentThread().isInterrupted());
    return moved;
  }

  /** A batch; when something in it fails, its first dossier alone, passed over when it fails. */
  private static Done carefully(Next next, Batch batch, @Nullable UUID after) {
    try {
      return batch.move(after, BATCH);
    } catch (DataAccessException
        | JacksonException
        | IllegalArgumentException
        | IllegalStateException e) {
      LOG.warn("Dossiers after {} move to their calendar one by one: {}", after, e.toString());
    }
    UUID first = next.after(after);
    try {
      return first == null ? new Done(null, 0) : batch.move(after, 1);
    } catch (DataAccessException
        | JacksonException
        | IllegalArgumentException
        | IllegalStateException e) {
      LOG.error("Dossier {} cannot be moved to its calendar", first, e);
      return new Done(first, 0);
    }
  }

  private static @Nullable UUID first(List<UUID> ids) {
    return ids.isEmpty() ? null : ids.getFirst();
  }
}
