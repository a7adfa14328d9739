package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Messages;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Shift;

/**
 * What a person fills in to say a day anew; fields not sent are empty.
 *
 * @param kind a {@link DayKind}, or {@link #NOTHING} when the calendar shall say nothing of its own
 * @param hours own hours of a working day as "07:00–11:30, 13:30–17:00"; empty for the usual ones
 * @param swap ISO date of the day worked in exchange for a day off, empty when there is none
 * @param seen version of the calendar that the person had before their eyes
 */
public record DayForm(
    String kind,
    String hours,
    String name,
    String nameEn,
    String source,
    String status,
    String swap,
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
      @Nullable String swap,
      @Nullable String reason,
      int seen) {
    this.kind = sent(kind);
    this.hours = sent(hours);
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.source = sent(source);
    this.status = sent(status);
    this.swap = sent(swap);
    this.reason = sent(reason);
    this.seen = seen;
  }

  /** The form filled with what the calendar itself says, if anything. */
  static DayForm of(@Nullable CalendarDay own, long version) {
    int seen = Math.toIntExact(version);
    if (own == null) {
      String status = CalendarDay.Status.CONFIRMED.name();
      return new DayForm(NOTHING, "", "", "", "", status, "", "", seen);
    }
    return new DayForm(
        own.kind().name(),
        OfficeHours.write(own.shifts()),
        own.name(),
        own.nameEn(),
        own.source(),
        own.status().name(),
        "",
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

  /**
   * The day, and with it the one that is worked in exchange; empty when something is wrong, which
   * is then in {@code faults}.
   */
  List<DayChange> changes(LocalDate date, Messages messages, List<Fault> faults) {
    DayChange change = change(date, faults);
    if (change == null || swap.isEmpty()) {
      return change == null ? List.of() : List.of(change);
    }
    LocalDate worked = swapped(faults);
    boolean off = change instanceof DayChange.Put put && put.day().kind() != DayKind.WORKING;
    if (!off || date.equals(worked)) {
      faults.add(Fault.of("swap", "admin.fault.swap"));
    }
    return worked == null || !faults.isEmpty()
        ? List.of()
        : List.of(change, new DayChange.Put(workedFor(date, worked, messages)));
  }

  private @Nullable LocalDate swapped(List<Fault> faults) {
    try {
      return LocalDate.parse(swap);
    } catch (DateTimeParseException e) {
      faults.add(Fault.of("swap", "admin.fault.swap-day"));
      return null;
    }
  }

  private CalendarDay workedFor(LocalDate off, LocalDate worked, Messages messages) {
    String key = "admin.calendar.day.worked-for";
    return new CalendarDay(
        worked,
        DayKind.WORKING,
        List.of(),
        messages.text(Messages.VIETNAMESE, key, off),
        messages.text(Messages.ENGLISH, key, off),
        source,
        CalendarDay.Status.valueOf(status));
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
