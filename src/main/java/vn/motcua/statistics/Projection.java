package vn.motcua.statistics;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Agencies;

/**
 * Counts the next events of the feed. Cursor, facts, ledger and sums move in one transaction, so
 * each event counts exactly once, whatever process dies when; the cursor's lock lets one process
 * count at a time. The sums follow the ledger in larger portions: they have few rows, which every
 * event would change again.
 */
@Component
class Projection {
  /** Reports read so many events from the ledger instead of the sums, and one batch. */
  private static final int FOLDED_AT = 10_000;

  private static final Duration FOLDED_EVERY = Duration.ofMinutes(1);

  private final Happenings happenings;
  private final Counting counting;
  private final CursorStore cursor;
  private final MemberStore members;
  private final Surroundings surroundings;
  private volatile Instant folded = Instant.EPOCH;

  Projection(
      Happenings happenings,
      Counting counting,
      CursorStore cursor,
      MemberStore members,
      Surroundings surroundings) {
    this.happenings = happenings;
    this.counting = counting;
    this.cursor = cursor;
    this.members = members;
    this.surroundings = surroundings;
  }

  /** What counting asks other modules, and the time. */
  @Component
  record Surroundings(Agencies agencies, Calendars calendars, OfficeClock clock) {}

  /** Counts at most so many events; how many there were. None while another process counts. */
  @Transactional
  int advance(int limit) {
    return cursor.take().map(from -> advance(from, limit)).orElse(0);
  }

  /** Forgets everything that was counted; what was known when, and closed, stays. */
  @Transactional
  void forget() {
    cursor.await();
    cursor.empty();
  }

  private int advance(CursorStore.Cursor from, int limit) {
    Members batch = new Members(members, surroundings.agencies());
    OfficeHours hours = new OfficeHours(surroundings.calendars(), surroundings.agencies());
    Happenings.Portion portion = happenings.after(from, limit, batch, hours);
    Instant now = surroundings.clock().instant();
    CursorStore.Cursor next = from;
    int found = portion.events().size();
    if (found > 0) {
      counting.count(portion.events(), batch, hours);
      next = from.counted(from.position() + found, portion.mark());
      cursor.note(next, now);
    }
    long waiting = next.position() - next.folded();
    if (waiting >= FOLDED_AT
        || found == 0 && waiting > 0 && !now.isBefore(folded.plus(FOLDED_EVERY))) {
      next = fold(next, now);
    }
    if (found < limit) {
      // Not before: days of long ago would be added to the totals of every half month since.
      next = counting.total(next, FigureRules.day(now));
    }
    if (!next.equals(from)) {
      cursor.move(next);
    }
    return found;
  }

  /** Adds to the sums what is not yet in them. */
  private CursorStore.Cursor fold(CursorStore.Cursor counted, Instant now) {
    counting.fold(counted);
    folded = now;
    return counted.whole();
  }
}
