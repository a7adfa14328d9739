package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last, both counted.
 *
 * @param to null without end
 */
record Period(LocalDate from, @Nullable LocalDate to) {
  boolean overlaps(Period other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }

  /** Whether every day of the other is one of this. */
  boolean covers(Period other) {
    return !other.from.isBefore(from)
        && (to == null || (other.to != null && !other.to.isAfter(to)));
  }

  /** The days of both; only for periods that overlap. */
  Period shared(Period other) {
    LocalDate later = from.isAfter(other.from) ? from : other.from;
    LocalDate last = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
    return new Period(later, last);
  }
}
