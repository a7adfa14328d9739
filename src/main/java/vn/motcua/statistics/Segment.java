package vn.motcua.statistics;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of days whose sums are read, and how often it counts before a period and within it. What
 * lies within is mostly what there was until the end less what there was until the beginning.
 *
 * @param level {@link #TOTAL} for everything up to the last day in one sum, {@link #HALF} for half
 *     months, {@link #DAY} for days
 * @param from first day
 * @param to last day
 * @param before 1 or 0
 * @param within 1, 0 or -1
 */
record Segment(String level, LocalDate from, LocalDate to, int before, int within) {
  static final String TOTAL = "T";
  static final String HALF = "H";
  static final String DAY = "D";

  /** Before every dossier. */
  static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  private static final int SECOND_HALF = 15;

  /**
   * What has to be read for these parts: the days before a period, those in it, or both.
   *
   * @param totals first day of the last half month at which there are totals; null when there are
   *     none
   * @param every whether totals are kept at each half month or only each year
   */
  static List<Segment> of(
      Period period, Set<Part> parts, Totals every, @Nullable LocalDate totals) {
    int before = parts.contains(Part.BEFORE) ? 1 : 0;
    int within = parts.contains(Part.WITHIN) ? 1 : 0;
    LocalDate end = period.to().plusDays(1);
    LocalDate first = total(period.from(), every, totals);
    LocalDate last = total(end, every, totals);
    List<Segment> segments = new ArrayList<>();
    if (last.isAfter(first) && within > 0 && fewer(period, first, last, before > 0)) {
      upTo(segments, first, period.from(), before, -within);
      upTo(segments, last, end, 0, within);
    } else {
      upTo(segments, first, period.from(), before, 0);
      halves(segments, period.from(), end, 0, within);
    }
    return segments;
  }

  /** Whether there are fewer days beside two totals than in the period. */
  private static boolean fewer(Period period, LocalDate first, LocalDate last, boolean before) {
    LocalDate end = period.to().plusDays(1);
    long beside = last.until(end, DAYS) + (before ? 0 : first.until(period.from(), DAYS));
    return beside < period.from().until(end, DAYS);
  }

  /** The last day at which there is a total and that is not later; else the beginning. */
  private static LocalDate total(LocalDate day, Totals every, @Nullable LocalDate totals) {
    if (totals == null) {
      return BEGINNING;
    }
    return every.last(day.isBefore(totals) ? day : totals);
  }

  /** Everything before a day: the total of the days before another, and the days since. */
  private static void upTo(
      List<Segment> segments, LocalDate total, LocalDate end, int before, int within) {
    add(segments, TOTAL, BEGINNING, total, before, within);
    halves(segments, total, end, before, within);
  }

  /** Half months, with days at the edges; the end is not included. */
  private static void halves(
      List<Segment> segments, LocalDate from, LocalDate end, int before, int within) {
    LocalDate first = start(from).equals(from) ? from : next(from);
    LocalDate last = start(end);
    if (first.isBefore(last)) {
      add(segments, DAY, from, first, before, within);
      add(segments, HALF, first, last, before, within);
      add(segments, DAY, last, end, before, within);
    } else {
      add(segments, DAY, from, end, before, within);
    }
  }

  private static void add(
      List<Segment> segments, String level, LocalDate from, LocalDate end, int before, int within) {
    if (from.isBefore(end) && (before != 0 || within != 0)) {
      segments.add(new Segment(level, from, end.minusDays(1), before, within));
    }
  }

  /** The first day of the half month of a day. */
  static LocalDate start(LocalDate day) {
    return day.withDayOfMonth(day.getDayOfMonth() < SECOND_HALF ? 1 : SECOND_HALF);
  }

  /** The first day of the half month after that of a day. */
  static LocalDate next(LocalDate day) {
    return day.getDayOfMonth() < SECOND_HALF
        ? day.withDayOfMonth(SECOND_HALF)
        : day.plusMonths(1).withDayOfMonth(1);
  }
}
