package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.LegalRules;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockEvent;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agencies;

/**
 * The legal clock of a dossier: its trail read as clock events, on the calendar of the agency that
 * settles it, under the rules in force on the day of acceptance.
 */
@Component
class DossierClock {
  private final Calendars calendars;
  private final Agencies agencies;
  private final LegalRules rules;
  private final OfficeClock clock;

  DossierClock(Calendars calendars, Agencies agencies, LegalRules rules, OfficeClock clock) {
    this.calendars = calendars;
    this.agencies = agencies;
    this.rules = rules;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  WorkingCalendar calendar(Dossier dossier) {
    return calendars.get(agencies.calendarOf(dossier.competentAgencyId()));
  }

  /**
   * The deadline as the trail gives it, explained line by line.
   *
   * @param term the limit of the procedure's case and channel, null when the law sets none
   * @param trail every event so far, in order
   * @param next what is about to be written at {@code now}, null when nothing is
   */
  Deadline deadline(
      Dossier dossier,
      @Nullable Term term,
      List<Happened> trail,
      @Nullable DossierEvent next,
      Instant now) {
    List<ClockEvent> events = new ArrayList<>();
    for (Happened happened : trail) {
      add(events, term, happened.event(), happened.at());
    }
    if (next != null) {
      add(events, term, next, now);
    }
    return Deadlines.of(calendar(dossier), rules, events);
  }

  @Rule({"R6", "T14"})
  static void add(List<ClockEvent> events, @Nullable Term term, DossierEvent event, Instant at) {
    switch (event) {
      case DossierEvent.Accepted _ -> events.add(new ClockEvent.Started(at, term));
      case DossierEvent.SupplementRequested e -> {
        if (e.during()) {
          events.add(new ClockEvent.Paused(at));
        }
      }
      case DossierEvent.Supplemented e -> {
        if (e.during()) {
          events.add(new ClockEvent.Restarted(at));
        }
      }
      case DossierEvent.ObligationRequested _ -> events.add(new ClockEvent.Paused(at));
      case DossierEvent.ObligationSettled _ -> events.add(new ClockEvent.Resumed(at));
      case DossierEvent.Extended e -> events.add(new ClockEvent.Extended(at, e.newDueAt()));
      case DossierEvent.Finished _, DossierEvent.Stopped _ ->
          events.add(new ClockEvent.Finished(at));
      case DossierEvent.Filed _,
          DossierEvent.Refused _,
          DossierEvent.StepCompleted _,
          DossierEvent.SentBack _,
          DossierEvent.Recalled _,
          DossierEvent.StepSkipped _,
          DossierEvent.TimerFired _,
          DossierEvent.MessageReceived _,
          DossierEvent.Assigned _,
          DossierEvent.WithdrawalRequested _,
          DossierEvent.WithdrawalDenied _,
          DossierEvent.ResultAttached _,
          DossierEvent.FeeCollected _,
          DossierEvent.Returned _,
          DossierEvent.Rated _,
          DossierEvent.RedoOrdered _ -> {
        // no effect on the clock
      }
    }
  }

  /** Until when a dossier filed at a moment must be accepted or answered (R10). */
  Instant acceptBy(UUID agency, Instant filedAt) {
    WorkingCalendar calendar = calendars.get(agencies.calendarOf(agency));
    Instant due = Deadlines.acceptBy(calendar, rules, filedAt).dueAt();
    return due == null ? filedAt : due;
  }

  int maxSupplements(ProcedureVersion procedure, Dossier dossier) {
    return procedure.maxSupplements(rules, rulesDay(dossier));
  }

  int maxExtensions(Dossier dossier) {
    return rules.number("R18.max-extensions", rulesDay(dossier));
  }

  Instant noticeBy(Dossier dossier, Instant dueAt) {
    return noticeBy(rules, rulesDay(dossier), dueAt);
  }

  /** The last moment to announce that the due date will not be kept, one day before it (R17). */
  @Rule("R17")
  static Instant noticeBy(LegalRules rules, LocalDate rulesDay, Instant dueAt) {
    return dueAt.minus(Duration.ofDays(rules.number("R17.notice-days", rulesDay)));
  }

  Instant supplementBy(Dossier dossier, Instant acceptedAt) {
    return supplementBy(calendar(dossier), rules, acceptedAt);
  }

  /** The last moment to ask for a supplement: so many working days after acceptance (R5). */
  @Rule("R5")
  static Instant supplementBy(WorkingCalendar calendar, LegalRules rules, Instant acceptedAt) {
    LocalDate accepted = day(acceptedAt);
    int days = rules.number("R5.supplement-days", accepted);
    return calendar.closing(calendar.addWorkingDays(accepted, days));
  }

  /** A dossier keeps the rules of the day it was accepted. */
  private static LocalDate rulesDay(Dossier dossier) {
    Instant accepted = dossier.moments().acceptedAt();
    return day(accepted == null ? dossier.moments().filedAt() : accepted);
  }

  static LocalDate day(Instant at) {
    return at.atZone(OfficeClock.ZONE).toLocalDate();
  }
}
