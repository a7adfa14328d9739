package vn.motcua.statistics;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Agencies;

/**
 * Counts the next events of the feed. Cursor, facts, ledger and sums move in one transaction, so
 * each event counts exactly once, whatever process dies when; the cursor's lock lets one process
 * count at a time.
 */
@Component
class Projection {
  private final Happenings happenings;
  private final Counting counting;
  private final CursorStore cursor;
  private final MemberStore members;
  private final Surroundings surroundings;

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
    if (portion.events().isEmpty()) {
      return 0;
    }
    counting.count(portion.events(), from.position(), batch, hours);
    long position = from.position() + portion.events().size();
    cursor.move(new CursorStore.Cursor(position, portion.mark()));
    cursor.note(position, surroundings.clock().instant());
    return portion.events().size();
  }
}
