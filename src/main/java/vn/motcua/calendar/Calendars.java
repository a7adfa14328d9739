package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Remembered;

/**
 * The calendars of the offices and their versions.
 *
 * <p>A calendar may extend another: an agency's own calendar says only where it departs from the
 * national one. A change makes a new version of the calendar and, in the same transaction, of every
 * calendar that extends it; earlier versions stay readable for ever.
 */
@Service
public class Calendars {
  /** Code of the calendar of state agencies with a five-day week. */
  public static final String NATIONAL = "vn";

  /** First date of which a calendar may speak. */
  public static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

  /** Last date of which a calendar may speak. */
  public static final LocalDate LAST_DATE = LocalDate.of(2099, 12, 31);

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private record VersionKey(String code, int version) {}

  private final CalendarStore store;
  private final TimetableStore timetables;
  private final OfficeClock clock;
  private final ApplicationEventPublisher listeners;
  private final Remembered<String, WorkingCalendar> newest;
  private final Remembered<VersionKey, WorkingCalendar> snapshots;

  Calendars(
      CalendarStore store,
      TimetableStore timetables,
      OfficeClock clock,
      ApplicationEventPublisher listeners,
      ReferenceData reference) {
    this.newest = reference.remember(code -> at(code, version(code)));
    this.snapshots = reference.remember(key -> snapshot(key.code(), key.version()));
    this.store = store;
    this.timetables = timetables;
    this.clock = clock;
    this.listeners = listeners;
  }

  /**
   * The newest version of a calendar, from memory while nobody has changed it.
   *
   * @throws NotFound when there is no such calendar
   */
  public WorkingCalendar get(String code) {
    return newest.of(code);
  }

  /**
   * A calendar as it was in one of its versions.
   *
   * @throws NotFound when there is no such calendar or version
   */
  public WorkingCalendar at(String code, int version) {
    return snapshots.of(new VersionKey(code, version));
  }

  private WorkingCalendar snapshot(String code, int version) {
    return WorkingCalendar.of(code, version, timetable(code, version));
  }

  /** What a version says; that never changes once it is committed. */
  Timetable timetable(String code, int version) {
    CalendarStore.VersionBase base =
        store
            .versionBase(code, version)
            .orElseThrow(() -> new NotFound("calendar version", code + " " + version));
    return new Timetable(
        timetables.shifts(code, version),
        timetables.days(code, version),
        base.code() == null ? null : timetable(base.code(), base.version()));
  }

  /** Every calendar, those that stand alone first. */
  public List<CalendarListing> all() {
    return store.calendars();
  }

  /**
   * A calendar by name.
   *
   * @throws NotFound when there is no such calendar
   */
  public CalendarListing about(String code) {
    return all().stream()
        .filter(listing -> listing.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("calendar", code));
  }

  /** The history of a calendar, newest version first. */
  public List<CalendarVersion> versions(String code) {
    version(code);
    return store.versions(code);
  }

  /** The dates of which the newest version itself speaks, without its base's. */
  public List<CalendarDay> ownDays(String code) {
    return timetables.days(code, version(code));
  }

  /** The weekly pattern of the newest version itself; empty when it follows its base's. */
  public List<WorkingShift> ownShifts(String code) {
    return timetables.shifts(code, version(code));
  }

  /**
   * A new calendar that so far says just what its base says.
   *
   * @param code lower-case letters, digits, dots and hyphens
   * @param by who makes it, as people will read it in the history
   * @throws Invalid when the code is not one or is taken, a name or the reason is missing, or the
   *     base is unknown
   */
  @Transactional
  public void create(
      String code, String name, String nameEn, String base, String reason, String by) {
    List<Fault> faults = CalendarCheck.reason(reason);
    if (!CODE.matcher(code).matches()) {
      faults.add(Fault.of("code", "calendar.fault.code"));
    } else if (store.version(code).isPresent()) {
      faults.add(Fault.of("code", "calendar.fault.code-taken", code));
    }
    if (name.isBlank()) {
      faults.add(Fault.of("name", "calendar.fault.name"));
    }
    if (store.version(base).isEmpty()) {
      faults.add(Fault.of("base", "calendar.fault.base", base));
    }
    Invalid.throwIfAny(faults);
    Instant now = clock.instant();
    if (!store.create(code, name, nameEn.isBlank() ? name : nameEn, base, now)) {
      throw new Invalid(Fault.of("code", "calendar.fault.code-taken", code));
    }
    store.insertVersions(code, reason, by, now);
  }

  /**
   * Says single dates anew, all in one new version.
   *
   * @param seen the version that the person had before their eyes
   * @param by who changes it, as people will read it in the history
   * @return the new version
   * @throws Stale when somebody changed the calendar or its base since
   * @throws Invalid when there is nothing to change, the reason or a name is missing, or a date
   *     stands twice or outside 2000–2099
   */
  @Transactional
  public WorkingCalendar change(
      String code, int seen, List<DayChange> changes, String reason, String by) {
    CalendarCheck.days(changes, reason);
    int version = raise(code, seen, reason, by);
    for (DayChange change : changes) {
      timetables.endDay(code, change.date(), version);
      switch (change) {
        case DayChange.Put(CalendarDay day) -> timetables.insertDay(code, day, version);
        case DayChange.Remove _ -> {}
      }
    }
    return snapshot(code, version);
  }

  /**
   * Says the weekly pattern anew, all of it; no shifts at all means that of the base.
   *
   * @return the new version
   * @throws Stale when somebody changed the calendar or its base since
   * @throws Invalid when the reason is missing, shifts of one weekday overlap, or no shift is open
   *     at the end so that one day no office hours would be left
   */
  @Transactional
  public WorkingCalendar changeShifts(
      String code, int seen, List<WorkingShift> shifts, String reason, String by) {
    boolean heir = store.versionBase(code, seen).map(base -> base.code() != null).orElse(false);
    CalendarCheck.shifts(shifts, heir, reason);
    int version = raise(code, seen, reason, by);
    timetables.replaceShifts(code, shifts, version);
    return snapshot(code, version);
  }

  /**
   * Gives the week other hours from a day on, for good; what held before that day stays.
   *
   * @param week shifts of each weekday; a weekday without is a weekly rest day
   * @return the new version
   * @throws Stale when somebody changed the calendar or its base since
   * @throws Invalid when the reason is missing or there are no office hours at all
   */
  @Transactional
  public WorkingCalendar changeWeek(
      String code,
      int seen,
      LocalDate from,
      Map<DayOfWeek, List<Shift>> week,
      String reason,
      String by) {
    List<WorkingShift> all = CalendarCheck.week(ownShifts(code), from, week, reason);
    return changeShifts(code, seen, all, reason, by);
  }

  /** Whether calendars may speak of a date. */
  static boolean covers(LocalDate date) {
    return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
  }

  private int raise(String code, int seen, String reason, String by) {
    Instant now = clock.instant();
    version(code);
    if (!store.raise(code, seen, now)) {
      throw new Stale("calendar", code);
    }
    store.raiseHeirs(code, now);
    store.insertVersions(code, reason, by, now);
    listeners.publishEvent(new CalendarChanged(code));
    return seen + 1;
  }

  private int version(String code) {
    return store.version(code).orElseThrow(() -> new NotFound("calendar", code));
  }
}
