package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The oracle of the property tests: the same questions answered by walking day by day and minute by
 * minute, with nothing shared but the data. Slow and obvious.
 *
 * @param shifts the weekly pattern
 * @param days the single dates
 * @param firstDay first covered day
 * @param lastDay last covered day
 */
record SlowCalendar(
    List<WorkingShift> shifts, List<CalendarDay> days, LocalDate firstDay, LocalDate lastDay) {

  boolean works(LocalDateTime minute) {
    LocalTime time = minute.toLocalTime();
    for (Shift shift : shiftsOn(minute.toLocalDate())) {
      if (!time.isBefore(shift.from()) && time.isBefore(shift.to())) {
        return true;
      }
    }
    return false;
  }

  boolean works(LocalDate date) {
    return !shiftsOn(date).isEmpty();
  }

  LocalDateTime closing(LocalDate date) {
    LocalDate day = date;
    while (!works(day)) {
      day = day.plusDays(1);
    }
    LocalTime last = LocalTime.MIN;
    for (Shift shift : shiftsOn(day)) {
      last = shift.to().isAfter(last) ? shift.to() : last;
    }
    return day.atTime(last);
  }

  LocalDateTime opening(LocalDate date) {
    LocalDateTime minute = date.atStartOfDay();
    while (!works(minute)) {
      minute = minute.plusMinutes(1);
    }
    return minute;
  }

  LocalDate addWorkingDays(LocalDate from, int amount) {
    LocalDate day = from;
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      left -= works(day) ? 1 : 0;
    }
    return day;
  }

  LocalDate subtractWorkingDays(LocalDate from, int amount) {
    LocalDate day = from;
    for (int left = amount; left > 0; ) {
      day = day.minusDays(1);
      left -= works(day) ? 1 : 0;
    }
    return day;
  }

  int workingDaysBetween(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += works(day) ? 1 : 0;
    }
    return count;
  }

  LocalDateTime addWorkingMinutes(LocalDateTime from, long amount) {
    LocalDateTime minute = from;
    for (long left = amount; left > 0; minute = minute.plusMinutes(1)) {
      left -= works(minute) ? 1 : 0;
    }
    return minute;
  }

  long workingMinutesBetween(LocalDateTime from, LocalDateTime to) {
    long count = 0;
    for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
      count += works(minute) ? 1 : 0;
    }
    return count;
  }

  private List<Shift> shiftsOn(LocalDate date) {
    for (CalendarDay day : days) {
      if (day.date().equals(date)) {
        if (day.kind() != DayKind.WORKING) {
          return List.of();
        }
        return day.shifts().isEmpty() ? shiftsOfNearestWeekday(date) : day.shifts();
      }
    }
    return weekly(date.getDayOfWeek(), date);
  }

  private List<Shift> shiftsOfNearestWeekday(LocalDate date) {
    for (int back = 0; back < 7; back++) {
      List<Shift> found = weekly(date.minusDays(back).getDayOfWeek(), date);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Shift> weekly(DayOfWeek weekday, LocalDate date) {
    LocalDate day = date.isBefore(firstDay) ? firstDay : date.isAfter(lastDay) ? lastDay : date;
    return shifts.stream()
        .filter(shift -> shift.weekday() == weekday)
        .filter(shift -> !day.isBefore(shift.validFrom()))
        .filter(shift -> shift.validTo() == null || !day.isAfter(shift.validTo()))
        .map(WorkingShift::shift)
        .toList();
  }
}
