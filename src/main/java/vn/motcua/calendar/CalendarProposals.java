package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Stale;

/**
 * Changes of calendars in two steps: proposed, so that everybody can see what they would move, and
 * confirmed. What was proposed on a version that is no longer the newest cannot be confirmed.
 */
@Service
public class CalendarProposals {
  private final ProposalStore proposals;
  private final CalendarStore store;
  private final TimetableStore timetables;
  private final Calendars calendars;
  private final OfficeClock clock;

  CalendarProposals(
      ProposalStore proposals,
      CalendarStore store,
      TimetableStore timetables,
      Calendars calendars,
      OfficeClock clock) {
    this.proposals = proposals;
    this.store = store;
    this.timetables = timetables;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Keeps a change for a look at what it moves.
   *
   * @param seen the version that the person had before their eyes
   * @param by who proposes it, as people will read it in the history
   * @throws vn.motcua.base.Invalid as the change itself would be
   * @throws Stale when the calendar is no longer at the version seen
   */
  @Transactional
  public CalendarProposal propose(
      String code, int seen, CalendarChange change, String reason, String by) {
    switch (change) {
      case CalendarChange.Days days -> CalendarCheck.days(days.days(), reason);
      case CalendarChange.Week week ->
          CalendarCheck.week(calendars.ownShifts(code), week.from(), week.week(), reason);
    }
    requireNewest(code, seen);
    CalendarProposal proposal =
        new CalendarProposal(Ids.next(), code, seen, change, reason, by, clock.instant(), null);
    proposed(proposal); // a calendar that cannot be made cannot be proposed
    proposals.insert(proposal);
    return proposal;
  }

  /**
   * A proposal of a calendar.
   *
   * @throws NotFound when there is none of this id
   */
  public CalendarProposal get(String code, UUID id) {
    return proposals
        .find(id)
        .filter(proposal -> proposal.calendar().equals(code))
        .orElseThrow(() -> new NotFound("proposal", id));
  }

  /** Whether the proposal can no longer be confirmed: the calendar has changed, or it was. */
  public boolean stale(CalendarProposal proposal) {
    return proposal.confirmedAt() != null
        || calendars.get(proposal.calendar()).version() != proposal.seen();
  }

  /**
   * The calendar as it would be, and every calendar that extends it, by their codes.
   *
   * @throws Stale when the calendar is no longer at the version that the proposal was made on
   */
  public Map<String, WorkingCalendar> proposed(CalendarProposal proposal) {
    String code = proposal.calendar();
    requireNewest(code, proposal.seen());
    Map<String, Timetable> said = new HashMap<>();
    said.put(code, changed(proposal));
    Map<String, WorkingCalendar> all = new LinkedHashMap<>();
    all.put(code, WorkingCalendar.of(code, proposal.seen() + 1L, said.get(code)));
    for (CalendarStore.Newest heir : store.heirs(code)) {
      Timetable timetable = timetable(heir.code(), heir.version(), said);
      all.put(heir.code(), WorkingCalendar.of(heir.code(), heir.version() + 1L, timetable));
    }
    return all;
  }

  /**
   * Makes the proposed change.
   *
   * @return the new version
   * @throws Stale when the calendar has changed since, or the proposal was confirmed already
   */
  @Transactional
  public WorkingCalendar confirm(String code, UUID id) {
    CalendarProposal proposal = get(code, id);
    if (!proposals.confirm(id, clock.instant())) {
      throw new Stale("calendar", code);
    }
    String reason = proposal.reason();
    String by = proposal.author();
    return switch (proposal.change()) {
      case CalendarChange.Days(List<DayChange> days) ->
          calendars.change(code, proposal.seen(), days, reason, by);
      case CalendarChange.Week(LocalDate from, var week) ->
          calendars.changeWeek(code, proposal.seen(), from, week, reason, by);
    };
  }

  private Timetable changed(CalendarProposal proposal) {
    String code = proposal.calendar();
    int seen = proposal.seen();
    List<WorkingShift> shifts = timetables.shifts(code, seen);
    List<CalendarDay> days = timetables.days(code, seen);
    switch (proposal.change()) {
      case CalendarChange.Days(List<DayChange> changes) -> days = merged(days, changes);
      case CalendarChange.Week(LocalDate from, var week) ->
          shifts = CalendarCheck.week(shifts, from, week, proposal.reason());
    }
    CalendarStore.VersionBase base = base(code, seen);
    return new Timetable(
        shifts,
        days,
        base.code() == null ? null : calendars.timetable(base.code(), base.version()));
  }

  private static List<CalendarDay> merged(List<CalendarDay> days, List<DayChange> changes) {
    Set<LocalDate> dates = changes.stream().map(DayChange::date).collect(Collectors.toSet());
    List<CalendarDay> all = new ArrayList<>(days);
    all.removeIf(day -> dates.contains(day.date()));
    for (DayChange change : changes) {
      if (change instanceof DayChange.Put(CalendarDay day)) {
        all.add(day);
      }
    }
    return all;
  }

  /** What a calendar would say on top of what was said anew below it. */
  private Timetable timetable(String code, int version, Map<String, Timetable> said) {
    Timetable known = said.get(code);
    if (known != null) {
      return known;
    }
    CalendarStore.VersionBase base = base(code, version);
    Timetable made =
        new Timetable(
            timetables.shifts(code, version),
            timetables.days(code, version),
            base.code() == null ? null : timetable(base.code(), base.version(), said));
    said.put(code, made);
    return made;
  }

  private CalendarStore.VersionBase base(String code, int version) {
    return store
        .versionBase(code, version)
        .orElseThrow(() -> new NotFound("calendar version", code + " " + version));
  }

  private void requireNewest(String code, int seen) {
    if (calendars.get(code).version() != seen) {
      throw new Stale("calendar", code);
    }
  }
}
