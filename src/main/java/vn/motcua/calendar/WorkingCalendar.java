package vn.motcua.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;

/**
 * An immutable snapshot of one version of one calendar (lịch làm việc): which minutes are worked.
 *
 * <p>It covers whole years, from the first to the last that its data speak of. Before and after
 * them the weekly pattern of the nearest covered day repeats, with no holiday: a due date that far
 * away is a forecast until the calendar of that year is entered. Every question is answered in
 * O(log n) of the covered days, and none can run for ever: a calendar whose last week has no
 * working time cannot be made.
 *
 * <p>A moment at which the office closes belongs to the time before it: 17:00 is still that day.
 */
public final class WorkingCalendar {
  private static final int WEEK = 7;

  private final String code;
  private final long version;
  private final Timetable timetable;
  private final NavigableMap<LocalDate, CalendarDay> named;

  /** The covered years and one plain week on either side of them, which repeats outside. */
  private final List<OfficeDay> days;

  private final LocalDate first;
  private final Tally minutes;
  private final Tally workingDays;

  private WorkingCalendar(String code, long version, Timetable timetable) {
    this.code = code;
    this.version = version;
    this.timetable = timetable;
    this.named = timetable.days();
    LocalDate from = timetable.dates().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate to = timetable.dates().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate newYear = from.withDayOfYear(1);
    LocalDate yearsEnd = to.withDayOfYear(to.lengthOfYear());
    this.first = newYear.minusDays(WEEK);
    this.days =
        Stream.concat(
                Stream.concat(
                    first.datesUntil(newYear).map(date -> timetable.plainDay(date, newYear)),
                    newYear.datesUntil(yearsEnd.plusDays(1)).map(date -> timetable.day(date))),
                yearsEnd
                    .plusDays(1)
                    .datesUntil(yearsEnd.plusDays(1 + WEEK))
                    .map(date -> timetable.plainDay(date, yearsEnd)))
            .toList();
    this.minutes = tally(OfficeDay::minutes);
    this.workingDays = tally(day -> day.kind() == DayKind.WORKING ? 1 : 0);
    if (minutes.lastWeek() == 0) {
      throw new IllegalArgumentException("calendar " + code + " has no working time in its week");
    }
  }

  /** A calendar that stands alone. */
  public static WorkingCalendar of(
      String code, long version, List<WorkingShift> shifts, List<CalendarDay> days) {
    return of(code, version, new Timetable(shifts, days, null));
  }

  static WorkingCalendar of(String code, long version, Timetable timetable) {
    return new WorkingCalendar(code, version, timetable);
  }

  public String code() {
    return code;
  }

  /** Number of the version this is a snapshot of; a change of its base makes a new one too. */
  public long version() {
    return version;
  }

  public DayKind dayKind(LocalDate date) {
    return day(date).kind();
  }

  /** Working hours of a date in order; empty on a day off. */
  public List<Shift> shifts(LocalDate date) {
    return day(date).shifts();
  }

  /** The weekly pattern in force on a date; no shifts on a weekly rest day. */
  public Map<DayOfWeek, List<Shift>> week(LocalDate date) {
    return Stream.of(DayOfWeek.values())
        .collect(toMap(identity(), day -> timetable.week(day, date), (a, b) -> a, TreeMap::new));
  }

  /** What the calendar or its base says of this very date, if anything. */
  public Optional<CalendarDay> named(LocalDate date) {
    return Optional.ofNullable(named.get(date));
  }

  /** Everything the calendar or its base says of single dates, in order. */
  public List<CalendarDay> named() {
    return List.copyOf(named.values());
  }

  /**
   * What the calendar or its base says of single dates, from {@code from} to {@code to} inclusive.
   */
  public List<CalendarDay> named(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? List.of() : List.copyOf(named.subMap(from, true, to, true).values());
  }

  public boolean isOpen(Instant moment) {
    LocalDateTime local = local(moment);
    LocalTime time = local.toLocalTime();
    for (Shift shift : shifts(local.toLocalDate())) {
      if (!time.isBefore(shift.from()) && time.isBefore(shift.to())) {
        return true;
      }
    }
    return false;
  }

  /** When work begins on a date or, if that is a day off, on the next working day. */
  public Instant opening(LocalDate date) {
    LocalDate day = workingDayFrom(date);
    return moment(day.atTime(shifts(day).getFirst().from()));
  }

  /** When the office closes on a date or, if that is a day off, on the next working day. */
  @Rule({"T3", "T4"})
  public Instant closing(LocalDate date) {
    LocalDate day = workingDayFrom(date);
    return moment(day.atTime(shifts(day).getLast().to()));
  }

  /** The date itself when it is worked, else the next that is. */
  public LocalDate workingDayFrom(LocalDate date) {
    return dayKind(date) == DayKind.WORKING ? date : addWorkingDays(date, 1);
  }

  /**
   * The n-th working day after a date, which is itself not counted; for a negative number the n-th
   * before it, for 0 the date itself.
   */
  @Rule("T1")
  public LocalDate addWorkingDays(LocalDate from, int days) {
    if (days == 0) {
      return from;
    }
    long wanted =
        days > 0
            ? workingDays.before(index(from) + 1) + days
            : workingDays.before(index(from)) + days + 1;
    return first.plusDays(workingDays.dayReaching(wanted));
  }

  /** Number of working days after {@code from} up to and including {@code to}; 0 when none. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    long count = workingDays.before(index(to) + 1) - workingDays.before(index(from) + 1);
    return Math.toIntExact(Math.max(0, count));
  }

  /** Whole minutes of working time between two moments; negative when {@code to} is earlier. */
  @Rule("T2")
  public long workingMinutesBetween(Instant from, Instant to) {
    return workingTimeBetween(from, to).toMinutes();
  }

  /** Working time between two moments, exactly; negative when {@code to} is earlier. */
  public Duration workingTimeBetween(Instant from, Instant to) {
    return worked(to).minus(worked(from));
  }

  /** As {@link #addWorkingTime}, in minutes. */
  @Rule("T2")
  public Instant addWorkingMinutes(Instant from, long minutes) {
    return addWorkingTime(from, Duration.ofMinutes(minutes));
  }

  /**
   * The earliest moment by which this much has been worked since {@code from}: the end of a day
   * rather than the beginning of the next. Nothing to work is done at {@code from} itself.
   *
   * @throws IllegalArgumentException when the time is negative
   */
  public Instant addWorkingTime(Instant from, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("working time " + time);
    }
    if (time.isZero()) {
      return from;
    }
    Duration wanted = worked(from).plus(time);
    LocalDate date = first.plusDays(minutes.dayReaching(minutesRoundedUp(wanted)));
    Duration left = wanted.minusMinutes(minutes.before(index(date)));
    for (Shift shift : shifts(date)) {
      Duration length = Duration.ofMinutes(shift.minutes());
      if (left.compareTo(length) <= 0) {
        return moment(date.atTime(shift.from()).plus(left));
      }
      left = left.minus(length);
    }
    throw new IllegalStateException("totals and shifts disagree on " + date);
  }

  /** Working time from the first covered day to a moment. */
  private Duration worked(Instant moment) {
    LocalDateTime local = local(moment);
    Duration today = Duration.ZERO;
    for (Shift shift : shifts(local.toLocalDate())) {
      today = today.plus(shift.before(local.toLocalTime()));
    }
    return today.plusMinutes(minutes.before(index(local.toLocalDate())));
  }

  private static long minutesRoundedUp(Duration time) {
    long seconds = time.getNano() > 0 ? time.getSeconds() + 1 : time.getSeconds();
    return Math.ceilDiv(seconds, 60L);
  }

  /** The day itself when covered, else the day of the same weekday in the week at the edge. */
  private OfficeDay day(LocalDate date) {
    long index = index(date);
    int size = days.size();
    if (index < 0) {
      index = Math.floorMod(index, WEEK);
    } else if (index >= size) {
      index = size - WEEK + (index - size) % WEEK;
    }
    return days.get(Math.toIntExact(index));
  }

  private long index(LocalDate date) {
    return date.toEpochDay() - first.toEpochDay();
  }

  private Tally tally(ToLongFunction<OfficeDay> amount) {
    return new Tally(days.stream().mapToLong(amount).toArray());
  }

  /** The office's local time of a moment. */
  public static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
  }

  /** The moment of an office's local time. */
  public static Instant moment(LocalDateTime local) {
    return local.atZone(OfficeClock.ZONE).toInstant();
  }
}
