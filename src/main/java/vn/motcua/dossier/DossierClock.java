package vn.motcua.dossier;

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
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.Channel;
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
  private final ClockTrail clockTrail;
  private final LegalRules rules;
  private final OfficeClock clock;

  DossierClock(
      Calendars calendars,
      Agencies agencies,
      ClockTrail clockTrail,
      LegalRules rules,
      OfficeClock clock) {
    this.calendars = calendars;
    this.agencies = agencies;
    this.clockTrail = clockTrail;
    this.rules = rules;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** The calendar on which the dossier's due date stands, in that version. */
  WorkingCalendar calendar(Dossier dossier) {
    CalendarPin pin = dossier.moments().calendar();
    return pin == null
        ? newest(dossier.competentAgencyId())
        : calendars.at(pin.code(), pin.version());
  }

  /** An agency's calendar as it is now. */
  WorkingCalendar newest(UUID agency) {
    return calendars.get(agencies.calendarOf(agency));
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
    return deadline(dossier, term, calendar(dossier), trail, next, now);
  }

  /**
   * The same on another calendar: another agency gets the dossier, or the calendar changed.
   *
   * @param last calendar of the agency that has the dossier after {@code next}
   */
  Deadline deadline(
      Dossier dossier,
      @Nullable Term term,
      WorkingCalendar last,
      List<Happened> trail,
      @Nullable DossierEvent next,
      Instant now) {
    List<ClockTrail.Moment> moments = new ArrayList<>(ClockTrail.Moment.of(trail));
    if (next != null) {
      moments.add(new ClockTrail.Moment(next, now));
    }
    ClockTrail.Read read = clockTrail.of(dossier, term, last, moments);
    return Deadlines.of(read.calendar(), rules, read.events());
  }

  /** Until when a dossier filed at a moment must be accepted or answered (R10). */
  Instant acceptBy(UUID agency, Instant filedAt) {
    Instant due = Deadlines.acceptBy(newest(agency), rules, filedAt).dueAt();
    return due == null ? filedAt : due;
  }

  int maxSupplements(ProcedureVersion procedure, Dossier dossier) {
    return procedure.maxSupplements(rules, rulesDay(dossier));
  }

  int maxExtensions(Dossier dossier) {
    return rules.number("R18.max-extensions", rulesDay(dossier));
  }

  Instant noticeBy(Dossier dossier, Instant dueAt) {
    return Deadlines.noticeBy(rules, rulesDay(dossier), dueAt);
  }

  Instant supplementBy(Dossier dossier, Instant acceptedAt) {
    return Deadlines.supplementBy(calendar(dossier), rules, acceptedAt);
  }

  /** By when an accepted dossier passes to the unit that settles it. */
  @Nullable Instant transferBy(Dossier dossier, Instant acceptedAt) {
    return Deadlines.transferBy(calendar(dossier), rules, acceptedAt).dueAt();
  }

  /** Until when the answer to a supplement request is waited for. */
  @Rule("R23")
  Instant silentUntil(Dossier dossier, Instant asked) {
    String procedure = dossier.procedure().code();
    int days = rules.number("R23.supplement-wait-days", procedure, rulesDay(dossier));
    return Deadlines.silentUntil(calendar(dossier), asked, days);
  }

  /**
   * Whether an online dossier was, or still is, left longer than the law allows without being
   * accepted, refused or sent back for correction. Every time that it was filed counts.
   */
  @Rule("R10")
  boolean answeredLate(Dossier dossier, List<Happened> trail, Instant now) {
    if (dossier.channel() != Channel.ONLINE) {
      return false;
    }
    Instant until = null;
    for (Happened happened : trail) {
      switch (happened.event()) {
        case DossierEvent.Filed _ -> until = acceptBy(dossier.competentAgencyId(), happened.at());
        case DossierEvent.Supplemented e when !e.during() ->
            until = acceptBy(dossier.competentAgencyId(), happened.at());
        case DossierEvent.Accepted _,
            DossierEvent.Refused _,
            DossierEvent.SupplementRequested _,
            DossierEvent.WithdrawalRequested _ -> {
          if (until != null && happened.at().isAfter(until)) {
            return true;
          }
          until = null;
        }
        default -> {
          // answers nobody
        }
      }
    }
    return until != null && now.isAfter(until);
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
