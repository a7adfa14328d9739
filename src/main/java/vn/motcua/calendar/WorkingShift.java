package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shift of the weekly pattern with the dates between which it is worked (giờ mùa hè, mùa đông).
 *
 * @param validFrom first day
 * @param validTo last day, null while open
 */
public record WorkingShift(
    DayOfWeek weekday, Shift shift, LocalDate validFrom, @Nullable LocalDate validTo) {
  public WorkingShift {
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("shift ends on " + validTo + " before " + validFrom);
    }
  }

  /** The same, ending before a later day. */
  WorkingShift endingBefore(LocalDate day) {
    LocalDate last = day.minusDays(1);
    return validTo != null && validTo.isBefore(day)
        ? this
        : new WorkingShift(weekday, shift, validFrom, last);
  }

  boolean inForce(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }

  /** Whether on some date both would be worked at the same time. */
  boolean overlaps(WorkingShift other) {
    return weekday == other.weekday
        && shift.from().isBefore(other.shift.to())
        && other.shift.from().isBefore(shift.to())
        && (inForce(other.validFrom) || other.inForce(validFrom));
  }
}
