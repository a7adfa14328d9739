package vn.motcua.calendar;

import java.util.List;

/** One day of a snapshot, all questions settled: what it is and when work is done. */
record OfficeDay(DayKind kind, List<Shift> shifts) {
  static OfficeDay worked(List<Shift> shifts) {
    return new OfficeDay(shifts.isEmpty() ? DayKind.REST : DayKind.WORKING, shifts);
  }

  static OfficeDay off(DayKind kind) {
    return new OfficeDay(kind, List.of());
  }

  long minutes() {
    return shifts.stream().mapToLong(Shift::minutes).sum();
  }
}
