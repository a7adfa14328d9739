package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Shift;
import vn.motcua.calendar.WorkingCalendar;

/**
 * What a person fills in for the working week from a day on; fields not sent are empty. The hours
 * of a weekday are written "07:00–11:30, 13:30–17:00"; empty is a weekly rest day.
 *
 * @param from first day of the new hours, as browsers send dates
 * @param seen version of the calendar that the person had before their eyes
 */
public record WeekForm(
    @Nullable String from,
    @Nullable String monday,
    @Nullable String tuesday,
    @Nullable String wednesday,
    @Nullable String thursday,
    @Nullable String friday,
    @Nullable String saturday,
    @Nullable String sunday,
    @Nullable String reason,
    int seen) {

  /** The form filled with the week as it is on a day. */
  static WeekForm of(WorkingCalendar calendar, LocalDate day) {
    Map<DayOfWeek, List<Shift>> week = calendar.week(day);
    return new WeekForm(
        "",
        written(week, DayOfWeek.MONDAY),
        written(week, DayOfWeek.TUESDAY),
        written(week, DayOfWeek.WEDNESDAY),
        written(week, DayOfWeek.THURSDAY),
        written(week, DayOfWeek.FRIDAY),
        written(week, DayOfWeek.SATURDAY),
        written(week, DayOfWeek.SUNDAY),
        "",
        Math.toIntExact(calendar.version()));
  }

  private static String written(Map<DayOfWeek, List<Shift>> week, DayOfWeek day) {
    return OfficeHours.write(week.getOrDefault(day, List.of()));
  }

  /** Name of the field of a weekday. */
  public static String field(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  /** What was filled in for a weekday. */
  public String hours(DayOfWeek day) {
    return sent(
        switch (day) {
          case MONDAY -> monday;
          case TUESDAY -> tuesday;
          case WEDNESDAY -> wednesday;
          case THURSDAY -> thursday;
          case FRIDAY -> friday;
          case SATURDAY -> saturday;
          case SUNDAY -> sunday;
        });
  }

  String why() {
    return sent(reason);
  }

  /** The first day meant; null when it is none, which is then in {@code faults}. */
  @Nullable LocalDate day(List<Fault> faults) {
    try {
      LocalDate day = LocalDate.parse(sent(from));
      if (!day.isBefore(Calendars.FIRST_DATE) && !day.isAfter(Calendars.LAST_DATE)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below, as for a day outside of all calendars
    }
    faults.add(Fault.of("from", "admin.fault.from"));
    return null;
  }

  Map<DayOfWeek, List<Shift>> week(List<Fault> faults) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, OfficeHours.read(field(day), hours(day), faults));
    }
    return week;
  }
}
