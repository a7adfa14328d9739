package vn.motcua.exchange;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.CalendarProposals;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Shift;
import vn.motcua.dossier.Rescheduling;
import vn.motcua.dossier.ReschedulingPreview;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** Changes of office calendars in two steps: what one would move, and the yes to it. */
@RestController
@RequestMapping("/api/v1/calendars/{code}")
class CalendarsApi {
  private static final int PAGE = 100;

  private final Calendars calendars;
  private final CalendarProposals proposals;
  private final ReschedulingPreview previews;
  private final Rescheduling rescheduling;
  private final Permissions permissions;

  CalendarsApi(
      Calendars calendars,
      CalendarProposals proposals,
      ReschedulingPreview previews,
      Rescheduling rescheduling,
      Permissions permissions) {
    this.calendars = calendars;
    this.proposals = proposals;
    this.previews = previews;
    this.rescheduling = rescheduling;
    this.permissions = permissions;
  }

  /**
   * A calendar.
   *
   * @param behind running dossiers that have still to be moved to this version
   */
  record CalendarView(String code, String name, String nameEn, int version, int behind) {}

  /**
   * A date said anew.
   *
   * @param kind absent leaves the date to the calendar's base and its week
   * @param hours own hours of a working day; absent for the usual ones
   */
  record DayBody(
      @Nullable LocalDate date,
      @Nullable DayKind kind,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable List<Shift> hours,
      @Nullable String source,
      CalendarDay.@Nullable Status status) {}

  /** Other hours of the week from a day on; a weekday that is absent is a day of rest. */
  record WeekBody(@Nullable LocalDate from, @Nullable Map<DayOfWeek, List<Shift>> hours) {}

  /**
   * A change: either days or a week.
   *
   * @param seen version of the calendar that the change is made on
   */
  record ProposalBody(
      @Nullable Integer seen,
      @Nullable List<DayBody> days,
      @Nullable WeekBody week,
      @Nullable String reason) {}

  /**
   * A proposal with one page of what it moves.
   *
   * @param stale it can no longer be confirmed; nothing is worked out then
   * @param looked running dossiers that are due on the first changed date or later
   * @param moved how many due dates move
   */
  record ProposalView(
      UUID id,
      String calendar,
      int seen,
      String reason,
      String author,
      Instant madeAt,
      @Nullable Instant confirmedAt,
      boolean stale,
      int looked,
      int moved,
      int page,
      List<ReschedulingPreview.Shift> shifts) {}

  @GetMapping
  CalendarView show(@PathVariable String code, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    return view(code);
  }

  @PostMapping("/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  ProposalView propose(@PathVariable String code, @RequestBody ProposalBody body, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    List<Fault> faults = new ArrayList<>();
    if (body.seen() == null) {
      faults.add(Fault.of("seen", "exchange.fault.absent", "seen"));
    }
    CalendarChange change = change(body, faults);
    Invalid.throwIfAny(faults);
    if (body.seen() == null || change == null) {
      throw new IllegalStateException("no fault although something is absent");
    }
    String reason = DossierActionsApi.text(body.reason());
    return view(proposals.propose(code, body.seen(), change, reason, actor.name()), 1);
  }

  @GetMapping("/proposals/{id}")
  ProposalView proposal(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    return view(proposals.get(code, id), Math.max(1, page));
  }

  /** Makes the change; 409 when the calendar has changed since it was proposed. */
  @PostMapping("/proposals/{id}/confirmation")
  CalendarView confirm(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    proposals.confirm(code, id);
    return view(code);
  }

  private CalendarView view(String code) {
    CalendarListing listing = calendars.about(code);
    return new CalendarView(
        listing.code(),
        listing.name(),
        listing.nameEn(),
        listing.version(),
        rescheduling.behind(code));
  }

  private ProposalView view(CalendarProposal proposal, int page) {
    boolean stale = proposals.stale(proposal);
    ReschedulingPreview.Preview preview =
        stale
            ? new ReschedulingPreview.Preview(0, List.of())
            : previews.of(proposals.proposed(proposal), proposal.change().firstDate());
    return new ProposalView(
        proposal.id(),
        proposal.calendar(),
        proposal.seen(),
        proposal.reason(),
        proposal.author(),
        proposal.madeAt(),
        proposal.confirmedAt(),
        stale,
        preview.looked(),
        preview.shifts().size(),
        page,
        preview.shifts().stream().skip((page - 1L) * PAGE).limit(PAGE).toList());
  }

  private static @Nullable CalendarChange change(ProposalBody body, List<Fault> faults) {
    WeekBody week = body.week();
    if (week != null) {
      if (week.from() == null) {
        faults.add(Fault.of("week.from", "exchange.fault.absent", "from"));
        return null;
      }
      return new CalendarChange.Week(week.from(), week.hours() == null ? Map.of() : week.hours());
    }
    List<DayChange> days = new ArrayList<>();
    List<DayBody> bodies = body.days() == null ? List.of() : body.days();
    for (int i = 0; i < bodies.size(); i++) {
      DayChange day = day(bodies.get(i), "days[" + i + "]", faults);
      if (day != null) {
        days.add(day);
      }
    }
    return new CalendarChange.Days(days);
  }

  private static @Nullable DayChange day(DayBody body, String field, List<Fault> faults) {
    LocalDate date = body.date();
    if (date == null) {
      faults.add(Fault.of(field + ".date", "exchange.fault.absent", "date"));
      return null;
    }
    DayKind kind = body.kind();
    if (kind == null) {
      return new DayChange.Remove(date);
    }
    List<Shift> hours = body.hours() == null ? List.of() : body.hours();
    if (kind != DayKind.WORKING && !hours.isEmpty()) {
      faults.add(Fault.of(field + ".hours", "exchange.fault.hours-of-day-off"));
      return null;
    }
    String name = DossierActionsApi.text(body.name());
    String english = DossierActionsApi.text(body.nameEn());
    return new DayChange.Put(
        new CalendarDay(
            date,
            kind,
            hours,
            name,
            english.isEmpty() ? name : english,
            DossierActionsApi.text(body.source()),
            body.status() == null ? CalendarDay.Status.CONFIRMED : body.status()));
  }
}
