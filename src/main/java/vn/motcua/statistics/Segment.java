package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A run of sums to be read: years where a whole one lies in it, half months at the edges, days at
 * theirs.
 *
 * @param level "Y", "H" or "D"
 */
record Segment(Part part, String level, LocalDate from, LocalDate to) {
  /** Before every dossier. */
  static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  private static final int SECOND_HALF = 15;

  /** What has to be read for these parts: the days before a period, those in it, or both. */
  static List<Segment> of(Period period, Set<Part> parts) {
    List<Segment> segments = new ArrayList<>();
    if (parts.contains(Part.BEFORE)) {
      years(segments, Part.BEFORE, BEGINNING, period.from());
    }
    if (parts.contains(Part.WITHIN)) {
      years(segments, Part.WITHIN, period.from(), period.to().plusDays(1));
    }
    return segments;
  }

  /** Whole years, with half months at the edges, with days at theirs; the end is not included. */
  private static void years(List<Segment> segments, Part part, LocalDate from, LocalDate end) {
    LocalDate first = from.getDayOfYear() == 1 ? from : LocalDate.of(from.getYear() + 1, 1, 1);
    LocalDate last = LocalDate.of(end.getYear(), 1, 1);
    if (first.isBefore(last)) {
      halves(segments, part, from, first);
      add(segments, part, "Y", first, last);
      halves(segments, part, last, end);
    } else {
      halves(segments, part, from, end);
    }
  }

  private static void halves(List<Segment> segments, Part part, LocalDate from, LocalDate end) {
    LocalDate first = start(from).equals(from) ? from : nextStart(from);
    LocalDate last = start(end);
    if (first.isBefore(last)) {
      add(segments, part, "D", from, first);
      add(segments, part, "H", first, last);
      add(segments, part, "D", last, end);
    } else {
      add(segments, part, "D", from, end);
    }
  }

  private static void add(
      List<Segment> segments, Part part, String level, LocalDate from, LocalDate end) {
    if (from.isBefore(end)) {
      segments.add(new Segment(part, level, from, end.minusDays(1)));
    }
  }

  /** The first day of the half month of a day. */
  static LocalDate start(LocalDate day) {
    return day.withDayOfMonth(day.getDayOfMonth() < SECOND_HALF ? 1 : SECOND_HALF);
  }

  private static LocalDate nextStart(LocalDate day) {
    return day.getDayOfMonth() < SECOND_HALF
        ? day.withDayOfMonth(SECOND_HALF)
        : day.plusMonths(1).withDayOfMonth(1);
  }
}
