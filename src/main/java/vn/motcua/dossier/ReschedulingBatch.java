package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;
import vn.motcua.process.WorkItem;

/** A bounded number of dossiers moved to the newest version of their calendar, all or none. */
@Component
@Rule("T5")
class ReschedulingBatch {
  private static final Actor SYSTEM = new Actor.SystemActor("calendar");

  private final RescheduleStore store;
  private final Trail trail;
  private final DossierTerms terms;
  private final InternalProcess process;
  private final Calendars calendars;

  ReschedulingBatch(
      RescheduleStore store,
      Trail trail,
      DossierTerms terms,
      InternalProcess process,
      Calendars calendars) {
    this.store = store;
    this.trail = trail;
    this.terms = terms;
    this.process = process;
    this.calendars = calendars;
  }

  /**
   * What a batch did.
   *
   * @param last the last dossier it came to, null when there was none
   * @param moved how many dates moved
   */
  record Done(@Nullable UUID last, int moved) {}

  /** Dossiers of a calendar that stand on an older version of it. */
  @Transactional
  public Done behind(String code, @Nullable UUID after, int most) {
    WorkingCalendar newest = calendars.get(code);
    Done done = new Done(null, 0);
    for (UUID id : store.behind(code, newest.version(), after, most)) {
      done = new Done(id, done.moved() + (move(trail.lock(id), newest) ? 1 : 0));
    }
    return done;
  }

  /** Dossiers accepted before it was written down on what calendar they stand. */
  @Transactional
  public Done old(@Nullable UUID after, int most) {
    Done done = new Done(null, 0);
    for (UUID id : store.unpinned(after, most)) {
      Dossier dossier = trail.lock(id);
      WorkingCalendar newest = terms.clock().newest(dossier.competentAgencyId());
      done = new Done(id, done.moved() + (move(dossier, newest) ? 1 : 0));
    }
    return done;
  }

  /** Whether the date moved; if not, the dossier only stands on the new version from now on. */
  private boolean move(Dossier dossier, WorkingCalendar newest) {
    CalendarPin pin = CalendarPin.of(newest);
    Instant old = dossier.moments().dueAt();
    Deadline deadline = terms.deadlineOn(newest, dossier, null, trail.now());
    Instant due = deadline.dueAt();
    Instant original = deadline.originalDueAt();
    boolean same = old != null && old.equals(due);
    if (old == null
        || due == null
        || original == null
        || same && original.equals(dossier.moments().originalDueAt())) {
      store.pin(dossier.id(), pin);
      return false;
    }
    String reason = calendars.versions(newest.code()).getFirst().reason();
    Moments moments = dossier.moments().due(due, original).on(pin);
    trail.append(
        dossier,
        dossier.state().rescheduled(moments),
        new Acting(SYSTEM, null),
        List.of(new DossierEvent.Rescheduled(old, due, original, pin, reason)),
        new Progress(open(dossier), List.of(), false, List.of(), List.of()));
    return true;
  }

  /** Open steps: their own dates stand on the calendar too. */
  private List<WorkItem> open(Dossier dossier) {
    return process.runs().items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .toList();
  }
}
