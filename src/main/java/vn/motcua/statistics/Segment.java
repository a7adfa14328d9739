package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of sums to be read: half months where a whole one lies in it, days at the edges.
 *
 * @param level "H" or "D"
 */
record Segment(Part part, String level, LocalDate from, LocalDate to) {
  /** Before every dossier. */
  static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  private static final int SECOND_HALF = 15;

  /** What has to be read for the days before a period and for those in it. */
  static List<Segment> of(Period period) {
    List<Segment> segments = new ArrayList<>();
    add(segments, Part.BEFORE, BEGINNING, period.from().minusDays(1));
    add(segments, Part.WITHIN, period.from(), period.to());
    return segments;
  }

  private static void add(List<Segment> segments, Part part, LocalDate from, LocalDate to) {
    LocalDate firstHalf = isStart(from) ? from : nextStart(from);
    LocalDate afterLast = start(to.plusDays(1));
    if (!firstHalf.isBefore(afterLast)) {
      segments.add(new Segment(part, "D", from, to));
      return;
    }
    if (from.isBefore(firstHalf)) {
      segments.add(new Segment(part, "D", from, firstHalf.minusDays(1)));
    }
    segments.add(new Segment(part, "H", firstHalf, afterLast.minusDays(1)));
    if (!to.isBefore(afterLast)) {
      segments.add(new Segment(part, "D", afterLast, to));
    }
  }

  /** The first day of the half month of a day. */
  static LocalDate start(LocalDate day) {
    return day.withDayOfMonth(day.getDayOfMonth() < SECOND_HALF ? 1 : SECOND_HALF);
  }

  private static boolean isStart(LocalDate day) {
    return start(day).equals(day);
  }

  private static LocalDate nextStart(LocalDate day) {
    return day.getDayOfMonth() < SECOND_HALF
        ? day.withDayOfMonth(SECOND_HALF)
        : day.plusMonths(1).withDayOfMonth(1);
  }
}
