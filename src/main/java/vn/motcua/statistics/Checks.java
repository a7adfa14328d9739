package vn.motcua.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Rule;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.DossierEvent;

/** What about an event no honest work looks like. */
@Component
final class Checks {
  private static final int PERCENT = 100;
  private final FigureRules rules;

  Checks(FigureRules rules) {
    this.rules = rules;
  }

  /** What is odd about an event, by what was known before it and after. */
  @Rule("F10")
  List<AnomalyKind> of(Fact before, Fact after, Happening happened, WorkingCalendar calendar) {
    List<AnomalyKind> kinds = new ArrayList<>();
    Instant at = happened.at();
    if (happened.officerId() != null && isWork(happened.event()) && !calendar.isOpen(at)) {
      kinds.add(AnomalyKind.UNREAL_TIME);
    }
    switch (happened.event()) {
      case DossierEvent.Accepted _ -> {
        if (after.subject().way().online() && after.counter().getLast().lateAt(at)) {
          kinds.add(AnomalyKind.ACCEPTED_LATE);
        }
      }
      case DossierEvent.SupplementRequested e -> {
        if (e.during() && left(before, at, calendar) < rules.number("F10.stop-percent", at)) {
          kinds.add(AnomalyKind.STOPPED_CLOCK);
        }
        if (after.requests() >= rules.number("F10.supplements", at)) {
          kinds.add(AnomalyKind.REPEATED_SUPPLEMENT);
        }
      }
      case DossierEvent.ObligationRequested _ -> {
        if (left(before, at, calendar) < rules.number("F10.stop-percent", at)) {
          kinds.add(AnomalyKind.STOPPED_CLOCK);
        }
      }
      case DossierEvent.Finished _ -> {
        if (!after.resultFile()) {
          kinds.add(AnomalyKind.RESULT_MISSING);
        }
        if (PERCENT - left(before, at, calendar) < rules.number("F10.quick-percent", at)) {
          kinds.add(AnomalyKind.CLOSED_EARLY);
        }
      }
      default -> {
        // nothing more to ask
      }
    }
    return kinds;
  }

  /** How much of the working time of the limit is left, of 100; half where there is no limit. */
  private static int left(Fact before, Instant at, WorkingCalendar calendar) {
    if (before.settling().isEmpty()) {
      return PERCENT / 2;
    }
    Stretch stretch = before.settling().getLast();
    Instant due = stretch.due();
    if (due == null || !due.isAfter(stretch.from())) {
      return PERCENT / 2;
    }
    long whole = Math.max(1, calendar.workingMinutesBetween(stretch.from(), due));
    long left = at.isBefore(due) ? calendar.workingMinutesBetween(at, due) : 0;
    return Math.toIntExact(left * PERCENT / whole);
  }

  /** What an officer does in office hours; a portal takes payments and ratings at any time. */
  private static boolean isWork(DossierEvent event) {
    return event instanceof DossierEvent.Accepted
        || event instanceof DossierEvent.StepCompleted
        || event instanceof DossierEvent.SentBack
        || event instanceof DossierEvent.Finished;
  }
}
