package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Rule;

/**
 * A promise of an agency to be quicker than the law demands ("Ngày thứ Sáu không chờ"): what is
 * received on its weekday until the cut-off is returned the same day, what comes later, in the
 * morning of the next working day. It only ever shortens a date.
 *
 * @param name as the public knows it
 * @param cutoff last time of day to be served the same day
 * @param nextBy until when on the next working day, for what came after the cut-off
 * @param validFrom first day on which it holds
 * @param validTo last day, null while it holds on
 */
public record Promise(
    Bilingual name,
    DayOfWeek weekday,
    LocalTime cutoff,
    LocalTime nextBy,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /**
   * When something received at a moment is promised for; null when nothing was promised for such a
   * moment. A weekday that is no working day bears no promise.
   */
  @Rule("T10")
  @Nullable Instant due(Instant received, WorkingCalendar calendar) {
    LocalDateTime local = WorkingCalendar.local(received);
    LocalDate day = local.toLocalDate();
    if (day.getDayOfWeek() != weekday
        || day.isBefore(validFrom)
        || (validTo != null && day.isAfter(validTo))
        || calendar.dayKind(day) != DayKind.WORKING) {
      return null;
    }
    if (sameDay(local, calendar)) {
      return calendar.closing(day);
    }
    LocalDate next = calendar.addWorkingDays(day, 1);
    Instant promised = WorkingCalendar.moment(next.atTime(nextBy));
    Instant opening = calendar.opening(next);
    return promised.isBefore(opening) ? opening : promised;
  }

  /** Whether it was received early enough to be returned the same day. */
  boolean sameDay(LocalDateTime received, WorkingCalendar calendar) {
    return !received.toLocalTime().isAfter(cutoff)
        && WorkingCalendar.moment(received).isBefore(calendar.closing(received.toLocalDate()));
  }
}
