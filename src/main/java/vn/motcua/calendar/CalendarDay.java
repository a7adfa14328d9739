package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A date on which a calendar departs from its weekly pattern, or confirms it.
 *
 * @param shifts own hours of a working day (a half day), in order; empty means the hours of the
 *     weekly pattern, which for a worked Saturday are those of the last regular working day before
 *     it
 * @param name why, in Vietnamese ("Quốc khánh")
 * @param nameEn why, in English
 * @param source the decision or notice, or whoever says so
 */
public record CalendarDay(
    LocalDate date,
    DayKind kind,
    List<Shift> shifts,
    String name,
    String nameEn,
    String source,
    Status status) {

  /** How sure the day is, the least sure first. */
  public enum Status {
    /** Said somewhere, to be checked by a person. */
    VERIFY,
    /** Computed by the usual rules, not yet announced. */
    PROJECTED,
    /** From a published data set. */
    LIBRARY,
    /** Announced by the competent authority. */
    CONFIRMED;

    /** Message key of the status in words. */
    public String key() {
      return "calendar.status." + name();
    }
  }

  public CalendarDay {
    shifts = List.copyOf(shifts);
    if (kind != DayKind.WORKING && !shifts.isEmpty()) {
      throw new IllegalArgumentException("a day off has no shifts: " + date);
    }
    for (int i = 1; i < shifts.size(); i++) {
      if (shifts.get(i).from().isBefore(shifts.get(i - 1).to())) {
        throw new IllegalArgumentException("shifts overlap or are out of order: " + date);
      }
    }
  }
}
