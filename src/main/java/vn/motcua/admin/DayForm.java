package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Shift;

/**
 * What a person fills in to say a day anew; fields not sent are empty.
 *
 * @param kind a {@link DayKind}, or {@link #NOTHING} when the calendar shall say nothing of its own
 * @param hours own hours of a working day as "07:00–11:30, 13:30–17:00"; empty for the usual ones
 * @param seen version of the calendar that the person had before their eyes
 */
public record DayForm(
    String kind,
    String hours,
    String name,
    String nameEn,
    String source,
    String status,
    String reason,
    int seen) {
  /** The choice that leaves the day to the base and the week. */
  public static final String NOTHING = "NOTHING";

  public DayForm(
      @Nullable String kind,
      @Nullable String hours,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String source,
      @Nullable String status,
      @Nullable String reason,
      int seen) {
    this.kind = sent(kind);
    this.hours = sent(hours);
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.source = sent(source);
    this.status = sent(status);
    this.reason = sent(reason);
    this.seen = seen;
  }

  /** The form filled with what the calendar itself says, if anything. */
  static DayForm of(@Nullable CalendarDay own, long version) {
    int seen = Math.toIntExact(version);
    if (own == null) {
      String status = CalendarDay.Status.CONFIRMED.name();
      return new DayForm(NOTHING, "", "", "", "", status, "", seen);
    }
    return new DayForm(
        own.kind().name(),
        OfficeHours.write(own.shifts()),
        own.name(),
        own.nameEn(),
        own.source(),
        own.status().name(),
        "",
        seen);
  }

  /** The change that is meant; null when something is wrong, which is then in {@code faults}. */
  @Nullable DayChange change(LocalDate date, List<Fault> faults) {
    if (reason.isEmpty()) {
      faults.add(Fault.of("reason", "calendar.fault.reason"));
    }
    if (kind.equals(NOTHING)) {
      return faults.isEmpty() ? new DayChange.Remove(date) : null;
    }
    DayKind meant = named(DayKind.values(), kind);
    if (meant == null) {
      faults.add(Fault.of("kind", "admin.fault.kind"));
    }
    if (name.isEmpty()) {
      faults.add(Fault.of("name", "calendar.fault.name"));
    }
    CalendarDay.Status sure = named(CalendarDay.Status.values(), status);
    if (sure == null) {
      faults.add(Fault.of("status", "admin.fault.status"));
    }
    List<Shift> shifts = shifts(meant, faults);
    if (meant == null || sure == null || !faults.isEmpty()) {
      return null;
    }
    String english = nameEn.isEmpty() ? name : nameEn;
    return new DayChange.Put(new CalendarDay(date, meant, shifts, name, english, source, sure));
  }

  private List<Shift> shifts(@Nullable DayKind meant, List<Fault> faults) {
    if (!hours.isEmpty() && meant != DayKind.WORKING) {
      faults.add(Fault.of("hours", "admin.fault.hours-of-day-off"));
      return List.of();
    }
    return OfficeHours.read("hours", hours, faults);
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
  }
}
