package vn.motcua.calendar;

/**
 * Running totals over a range of days numbered from 0, which finds in O(log n) the day that brings
 * the total to a wanted amount. Before the range its first seven days repeat for ever, after it its
 * last seven.
 */
final class Tally {
  private static final int WEEK = 7;

  /** {@code before[i]}: total of the days 0 to i − 1. */
  private final long[] before;

  private final int days;

  Tally(long[] amounts) {
    this.days = amounts.length;
    this.before = new long[days + 1];
    for (int i = 0; i < days; i++) {
      before[i + 1] = before[i] + amounts[i];
    }
  }

  /** Total from day 0 to the start of a day; negative for days before day 0. */
  long before(long day) {
    if (day < 0) {
      long weeks = Math.ceilDiv(-day, WEEK);
      return before[Math.toIntExact(day + weeks * WEEK)] - weeks * firstWeek();
    }
    if (day > days) {
      long weeks = Math.ceilDiv(day - days, WEEK);
      return before[Math.toIntExact(day - weeks * WEEK)] + weeks * lastWeek();
    }
    return before[Math.toIntExact(day)];
  }

  /** The one day d for which {@code before(d) < total <= before(d + 1)}. */
  long dayReaching(long total) {
    if (total <= 0) {
      if (firstWeek() == 0) {
        throw new IllegalStateException("no working time before the first covered day");
      }
      long weeks = Math.floorDiv(-total, firstWeek()) + 1;
      return search(total + weeks * firstWeek()) - weeks * WEEK;
    }
    if (total > before[days]) {
      long weeks = Math.ceilDiv(total - before[days], lastWeek());
      return search(total - weeks * lastWeek()) + weeks * WEEK;
    }
    return search(total);
  }

  private long search(long total) {
    int low = 0;
    int high = days - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] >= total) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  long firstWeek() {
    return before[WEEK];
  }

  long lastWeek() {
    return before[days] - before[days - WEEK];
  }
}
