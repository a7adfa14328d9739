package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** What is wrong with a change that somebody wants to make to a calendar. */
final class CalendarCheck {
  private CalendarCheck() {}

  static List<Fault> reason(String reason) {
    List<Fault> faults = new ArrayList<>();
    if (reason.isBlank()) {
      faults.add(Fault.of("reason", "calendar.fault.reason"));
    }
    return faults;
  }

  /**
   * Single dates said anew.
   *
   * @throws Invalid naming every fault
   */
  static void days(List<DayChange> changes, String reason) {
    List<Fault> faults = reason(reason);
    if (changes.isEmpty()) {
      faults.add(Fault.of("days", "calendar.fault.nothing"));
    }
    Set<LocalDate> dates = new HashSet<>();
    for (DayChange change : changes) {
      if (!dates.add(change.date())) {
        faults.add(Fault.of("date", "calendar.fault.date-twice", change.date()));
      }
      if (!Calendars.covers(change.date())) {
        faults.add(Fault.of("date", "calendar.fault.date-range", change.date()));
      }
      if (change instanceof DayChange.Put(CalendarDay day) && day.name().isBlank()) {
        faults.add(Fault.of("name", "calendar.fault.name"));
      }
    }
    Invalid.throwIfAny(faults);
  }

  /**
   * A weekly pattern said anew, all of it.
   *
   * @param heir whether there is a base whose pattern can speak instead
   * @throws Invalid naming every fault
   */
  static void shifts(List<WorkingShift> shifts, boolean heir, String reason) {
    List<Fault> faults = reason(reason);
    if (!heir && shifts.stream().noneMatch(shift -> shift.validTo() == null)) {
      faults.add(Fault.of("shifts", "calendar.fault.no-open-shift"));
    }
    for (int i = 0; i < shifts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (shifts.get(i).overlaps(shifts.get(j))) {
          faults.add(Fault.of("shifts", "calendar.fault.shifts-overlap", j + 1, i + 1));
        }
      }
    }
    Invalid.throwIfAny(faults);
  }

  /**
   * The weekly pattern once the week has other hours from a day on.
   *
   * @param own the pattern so far
   * @throws Invalid naming every fault
   */
  static List<WorkingShift> week(
      List<WorkingShift> own, LocalDate from, Map<DayOfWeek, List<Shift>> week, String reason) {
    List<Fault> faults = reason(reason);
    if (!Calendars.covers(from)) {
      faults.add(Fault.of("from", "calendar.fault.date-range", from));
    }
    if (week.values().stream().allMatch(List::isEmpty)) {
      faults.add(Fault.of("monday", "calendar.fault.no-hours"));
    }
    Invalid.throwIfAny(faults);
    Stream<WorkingShift> before =
        own.stream()
            .filter(shift -> shift.validFrom().isBefore(from))
            .map(shift -> shift.endingBefore(from));
    Stream<WorkingShift> after =
        week.entrySet().stream()
            .flatMap(
                day ->
                    day.getValue().stream()
                        .map(shift -> new WorkingShift(day.getKey(), shift, from, null)));
    return Stream.concat(before, after).toList();
  }
}
