package vn.motcua.statistics;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;

/**
 * A report that somebody has sent by e-mail again and again.
 *
 * @param officerId whose it is; it shows what that person may see on the day it is sent
 * @param language of the e-mail and of sheets
 * @param agency code of the agency asked for; null for everything that the person may see
 * @param recipients e-mail addresses, at least one
 * @param since when it was ordered: nothing of before is sent
 */
public record Subscription(
    UUID id,
    UUID officerId,
    Locale language,
    ReportKind kind,
    Grouping by,
    @Nullable String agency,
    Period.Kind calendar,
    Period.Length length,
    ReportFiles.Format format,
    Schedule schedule,
    List<String> recipients,
    Instant since) {
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  public Subscription {
    recipients = List.copyOf(recipients);
  }

  /** When it is sent. */
  public enum Schedule {
    /** Mondays at 7:00, of the period that runs, as far as it has come. */
    WEEKLY,
    /** On the first of the month at 7:00, of the last period that is over. */
    MONTHLY,
    /** As soon as a period of this length is closed, as it was closed. */
    AFTER_CLOSING
  }

  /**
   * A report that is due.
   *
   * @param on the day that makes it due
   */
  record Due(LocalDate on, Period period) {}

  /**
   * What the calendar makes due up to now; only the latest. Closings are no matter of the clock.
   */
  @Rule("F14")
  Optional<Due> due(Instant now) {
    LocalDate today =
        LocalDate.ofInstant(now.minusSeconds(MORNING.toSecondOfDay()), OfficeClock.ZONE);
    return switch (schedule) {
      case WEEKLY -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield due(monday, Period.around(calendar, length, monday.minusDays(1)));
      }
      case MONTHLY -> {
        LocalDate first = today.withDayOfMonth(1);
        yield due(first, Period.around(calendar, length, first).before());
      }
      case AFTER_CLOSING -> Optional.empty();
    };
  }

  private Optional<Due> due(LocalDate on, Period period) {
    return on.atTime(MORNING).atZone(OfficeClock.ZONE).toInstant().isAfter(since)
        ? Optional.of(new Due(on, period))
        : Optional.empty();
  }

  /** The report of a period. */
  ReportRequest request(Period period) {
    return new ReportRequest(kind, period, by, agency, null, false, RoundingMode.HALF_UP);
  }
}
