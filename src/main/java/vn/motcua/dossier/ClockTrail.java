package vn.motcua.dossier;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockEvent;
import vn.motcua.calendar.StartConditions;
import vn.motcua.calendar.SupplementStrategy;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** Reads a dossier's trail as events of its legal clock. */
@Component
class ClockTrail {
  private static final String YES = "yes";

  private final Calendars calendars;
  private final Agencies agencies;
  private final Promises promises;
  private final LegalRules rules;

  ClockTrail(Calendars calendars, Agencies agencies, Promises promises, LegalRules rules) {
    this.calendars = calendars;
    this.agencies = agencies;
    this.promises = promises;
    this.rules = rules;
  }

  /** Something in the trail, or about to be written. */
  record Moment(DossierEvent event, Instant at) {
    static List<Moment> of(List<Happened> trail) {
      return trail.stream().map(happened -> new Moment(happened.event(), happened.at())).toList();
    }
  }

  /**
   * The trail as the clock sees it.
   *
   * @param calendar on which the clock starts
   */
  record Read(WorkingCalendar calendar, List<ClockEvent> events) {}

  /**
   * Reads the trail.
   *
   * @param last calendar of the agency that has the dossier now
   */
  Read of(Dossier dossier, @Nullable Term term, WorkingCalendar last, List<Moment> trail) {
    List<WorkingCalendar> inTurn = new ArrayList<>();
    for (Moment moment : trail) {
      if (moment.event() instanceof DossierEvent.Transferred transferred) {
        inTurn.add(calendars.at(transferred.from().code(), transferred.from().version()));
      }
    }
    inTurn.add(last);
    List<ClockEvent> events = new ArrayList<>();
    int turn = 0;
    @Nullable Instant started = null;
    for (Moment moment : trail) {
      Instant at = moment.at();
      switch (moment.event()) {
        case DossierEvent.Filed _ -> {
          if (!dossier.receivingAgencyId().equals(dossier.competentAgencyId())) {
            events.add(filedElsewhere(dossier, at));
          }
        }
        case DossierEvent.Accepted _ -> {
          started = at;
          events.add(new ClockEvent.Started(at, term, conditions(dossier, at)));
        }
        case DossierEvent.SupplementRequested e when e.during() ->
            events.add(new ClockEvent.Paused(at));
        case DossierEvent.Supplemented e when e.during() ->
            events.add(strategy(dossier, requireNonNull(started)).answered(at));
        case DossierEvent.Transferred e -> {
          turn++;
          Bilingual agency = new Bilingual(e.agency(), e.agencyEn());
          events.add(new ClockEvent.Transferred(at, agency, inTurn.get(turn)));
        }
        case DossierEvent.ObligationRequested _ -> events.add(new ClockEvent.Paused(at));
        case DossierEvent.ObligationSettled _ -> events.add(new ClockEvent.Resumed(at));
        case DossierEvent.Extended e -> events.add(new ClockEvent.Extended(at, e.newDueAt()));
        case DossierEvent.Finished _, DossierEvent.Stopped _ -> {
          if (started != null) {
            events.add(new ClockEvent.Finished(at));
          }
        }
        case DossierEvent.SupplementRequested _,
            DossierEvent.Supplemented _,
            DossierEvent.Refused _,
            DossierEvent.StepCompleted _,
            DossierEvent.SentBack _,
            DossierEvent.Recalled _,
            DossierEvent.StepSkipped _,
            DossierEvent.TimerFired _,
            DossierEvent.MessageReceived _,
            DossierEvent.Assigned _,
            DossierEvent.Rescheduled _,
            DossierEvent.WithdrawalRequested _,
            DossierEvent.WithdrawalDenied _,
            DossierEvent.ResultAttached _,
            DossierEvent.FeeCollected _,
            DossierEvent.Returned _,
            DossierEvent.Rated _,
            DossierEvent.RedoOrdered _ -> {
          // no effect on the clock, or before it has started
        }
      }
    }
    return new Read(inTurn.getFirst(), events);
  }

  /** Boundary-free: filed with one agency, settled by another. */
  @Rule("R12")
  private ClockEvent filedElsewhere(Dossier dossier, Instant at) {
    Agency agency = agencies.get(dossier.receivingAgencyId());
    return new ClockEvent.FiledElsewhere(at, new Bilingual(agency.name(), agency.nameEn()));
  }

  @Rule({"T10", "T11"})
  private StartConditions conditions(Dossier dossier, Instant accepted) {
    String procedure = dossier.procedure().code();
    boolean late =
        rules.on("T11.applies", procedure, DossierClock.day(accepted)).value().equals(YES);
    return new StartConditions(promises.of(dossier.competentAgencyId(), procedure), late);
  }

  /** A dossier keeps the rule of the day it was accepted. */
  @Rule({"T13", "R6"})
  private SupplementStrategy strategy(Dossier dossier, Instant accepted) {
    String procedure = dossier.procedure().code();
    return SupplementStrategy.valueOf(
        rules.on(SupplementStrategy.RULE, procedure, DossierClock.day(accepted)).value());
  }
}
