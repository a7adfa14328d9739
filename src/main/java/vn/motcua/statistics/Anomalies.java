package vn.motcua.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.Rule;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.DossierEvent;

/**
 * Looks at each event for what no honest work looks like. A finding is a question, not a verdict: a
 * person looks at it and writes down what it was ({@link Reviews}).
 */
@Component
class Anomalies {
  private static final int PERCENT = 100;

  private final AnomalyStore store;
  private final FigureRules rules;

  Anomalies(AnomalyStore store, FigureRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** One finding at an event. */
  record Found(UUID dossierId, AnomalyKind kind, int number, int agency, int officer, Instant at) {}

  void add(List<Found> found) {
    store.add(found);
  }

  /** What is odd about an event, by what was known before it and after. */
  List<Found> in(
      Fact before, Fact after, Happening happened, Members members, WorkingCalendar calendar) {
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
        if (e.during() && leftPercent(before, at, calendar) < rules.number("F10.stop-percent", at)) {
          kinds.add(AnomalyKind.STOPPED_CLOCK);
        }
        if (after.requests() >= rules.number("F10.supplements", at)) {
          kinds.add(AnomalyKind.REPEATED_SUPPLEMENT);
        }
      }
      case DossierEvent.Finished _ -> {
        if (!after.resultFile()) {
          kinds.add(AnomalyKind.RESULT_MISSING);
        }
        if (PERCENT - leftPercent(before, at, calendar) < rules.number("F10.quick-percent", at)) {
          kinds.add(AnomalyKind.CLOSED_EARLY);
        }
      }
      default -> {
        // nothing more to ask
      }
    }
    if (kinds.isEmpty()) {
      return List.of();
    }
    int agency = members.agency(after.subject().competentAgencyId());
    int officer = members.officer(happened.officerId(), happened.officer());
    return kinds.stream()
        .map(
            kind ->
                new Found(
                    happened.dossierId(), kind, happened.number(), agency, officer, happened.at()))
        .toList();
  }

  /** How much of the working time of the limit is left, of 100; half where there is no limit. */
  @Rule("F10")
  private static int leftPercent(Fact before, Instant at, WorkingCalendar calendar) {
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
