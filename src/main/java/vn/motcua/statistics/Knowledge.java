package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.dossier.EventFeed;

/** As of when the figures are, and how far they were at a past moment. */
@Component
class Knowledge {
  private final CursorStore cursor;
  private final EventFeed feed;
  private final OfficeClock clock;

  Knowledge(CursorStore cursor, EventFeed feed, OfficeClock clock) {
    this.cursor = cursor;
    this.feed = feed;
    this.clock = clock;
  }

  /** Now when no event waits to be counted, else when the last was; empty before the first. */
  Optional<Instant> asOf() {
    CursorStore.State state = cursor.state();
    return feed.anyAfter(state.mark()) ? state.at() : Optional.of(clock.instant());
  }

  /** How far it has been counted. */
  CursorStore.State state() {
    return cursor.state();
  }

  /** Up to which position events count for what was known at the end of a day; null is now. */
  long at(@Nullable LocalDate day) {
    return day == null
        ? SumReader.View.NOW
        : cursor.before(day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
  }
}
