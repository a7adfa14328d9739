package vn.motcua.worklist;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.base.sql.Write;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierChanged;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Workplaces;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItem;

/** Keeps the worklist equal to the dossiers, in the statement that changes them. */
@Component
class WorklistFeed {
  /** Number of the entry of what the counter has to decide outside the internal process. */
  private static final int COUNTER = 0;

  private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);

  private final WorklistStore store;
  private final Calendars calendars;
  private final Agencies agencies;
  private final Workplaces workplaces;

  WorklistFeed(WorklistStore store, Calendars calendars, Agencies agencies, Workplaces workplaces) {
    this.workplaces = workplaces;
    this.store = store;
    this.calendars = calendars;
    this.agencies = agencies;
  }

  @EventListener
  void on(DossierChanged change) {
    Dossier dossier = change.dossier();
    if (dossier.status().ended()) {
      change.writes().accept(store.clear(dossier.id()));
      return;
    }
    Set<Integer> gone = new TreeSet<>();
    Map<Integer, Entry> there = new TreeMap<>();
    change.closed().forEach(item -> gone.add(item.id().number()));
    change.opened().forEach(item -> there.put(item.id().number(), step(dossier, item)));
    boolean touched = false;
    for (DossierEvent event : change.events()) {
      counter(dossier, event).ifPresent(entry -> there.put(COUNTER, entry));
      if (leavesTheCounter(dossier, event)) {
        gone.add(COUNTER);
      }
      if (event instanceof DossierEvent.ObligationSettled settled) {
        Map<Integer, Entry> later = goOn(dossier, settled);
        later.keySet().removeAll(gone); // the payment may have taken a step away
        there.putAll(later);
      }
      touched |= touches(event);
    }
    write(dossier, gone, there, touched, change.writes());
  }

  /** No entry is written twice: all is sent in one statement. */
  private void write(
      Dossier dossier,
      Set<Integer> gone,
      Map<Integer, Entry> there,
      boolean touched,
      Consumer<Write> writes) {
    if (!gone.isEmpty()) {
      writes.accept(store.remove(dossier.id(), gone));
    }
    there.values().forEach(entry -> writes.accept(store.put(entry)));
    if (touched) {
      Set<Integer> settled = new TreeSet<>(gone);
      settled.addAll(there.keySet());
      writes.accept(store.touch(dossier.id(), dossier.moments().dueAt(), waits(dossier), settled));
    }
  }

  /** What the counter has to do about it. */
  private static Optional<Entry> counter(Dossier dossier, DossierEvent event) {
    return switch (event) {
      case DossierEvent.Filed _ -> Optional.of(counter(dossier, Entry.Kind.INTAKE));
      case DossierEvent.Supplemented e when !e.during() ->
          Optional.of(counter(dossier, Entry.Kind.INTAKE));
      case DossierEvent.WithdrawalRequested _ ->
          Optional.of(counter(dossier, Entry.Kind.WITHDRAWAL));
      case DossierEvent.WithdrawalDenied _ when dossier.status() == DossierStatus.FILED ->
          Optional.of(counter(dossier, Entry.Kind.INTAKE));
      default -> Optional.empty();
    };
  }

  private static boolean leavesTheCounter(Dossier dossier, DossierEvent event) {
    return event instanceof DossierEvent.Accepted
        || (event instanceof DossierEvent.WithdrawalDenied
            && dossier.status() != DossierStatus.FILED);
  }

  /** Whether it moves the dossier's date or makes it wait or go on. */
  private static boolean touches(DossierEvent event) {
    return switch (event) {
      case DossierEvent.Supplemented e -> e.during();
      case DossierEvent.SupplementRequested _,
          DossierEvent.WithdrawalRequested _,
          DossierEvent.WithdrawalDenied _,
          DossierEvent.Extended _,
          DossierEvent.Transferred _,
          DossierEvent.Rescheduled _,
          DossierEvent.ObligationRequested _,
          DossierEvent.ObligationSettled _ ->
          true;
      case DossierEvent.Filed _,
          DossierEvent.Accepted _,
          DossierEvent.Refused _,
          DossierEvent.StepCompleted _,
          DossierEvent.SentBack _,
          DossierEvent.Recalled _,
          DossierEvent.StepSkipped _,
          DossierEvent.TimerFired _,
          DossierEvent.MessageReceived _,
          DossierEvent.Assigned _,
          DossierEvent.Stopped _,
          DossierEvent.ResultAttached _,
          DossierEvent.Finished _,
          DossierEvent.FeeCollected _,
          DossierEvent.Returned _,
          DossierEvent.Rated _,
          DossierEvent.RedoOrdered _ ->
          false;
    };
  }

  /** Steps that were not yet due when the clock stopped keep the working time they had left. */
  private Map<Integer, Entry> goOn(Dossier dossier, DossierEvent.ObligationSettled settled) {
    Map<Integer, Entry> later = new TreeMap<>();
    for (Entry entry : store.dueAfter(dossier.id(), settled.since())) {
      WorkingCalendar calendar = calendars.get(agencies.calendarOf(entry.agencyId()));
      Instant before = Objects.requireNonNull(entry.stepDueAt());
      long left = calendar.workingMinutesBetween(settled.since(), before);
      Instant due = calendar.addWorkingMinutes(settled.until(), left);
      later.put(entry.number(), entry.moved(due, dossier.moments().dueAt(), waits(dossier)));
    }
    return later;
  }

  private static boolean waits(Dossier dossier) {
    return switch (dossier.status()) {
      case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, WITHDRAWAL_REQUESTED -> true;
      case FILED, ACCEPTED, NOT_ACCEPTED, IN_PROCESS, STOPPED, FINISHED, RETURNED -> false;
    };
  }

  /** At the unit or agency where it is done, by the calendar of that agency. */
  private Entry step(Dossier dossier, WorkItem item) {
    PostKind post = PostKind.valueOf(item.post());
    boolean ofUnit = post == PostKind.SPECIALIST || post == PostKind.HEAD;
    Workplaces.Workplace place = workplaces.of(dossier, item);
    return entry(
        dossier,
        item.id().number(),
        item.plannedMinutes() == null && item.plannedDays() == null
            ? Entry.Kind.RETURN
            : Entry.Kind.STEP,
        post,
        place.agencyId(),
        ofUnit ? place.unitId() : null,
        item.assignee(),
        item.name(),
        item.nameEn(),
        item.openedAt(),
        dueAt(item, place.agencyId()),
        waits(dossier));
  }

  private @Nullable Instant dueAt(WorkItem item, UUID agency) {
    Integer minutes = item.plannedMinutes();
    if (minutes != null) {
      WorkingCalendar calendar = calendars.get(agencies.calendarOf(agency));
      return calendar.addWorkingMinutes(item.openedAt(), minutes);
    }
    BigDecimal days = item.plannedDays();
    return days == null
        ? null
        : item.openedAt().plus(Duration.ofMinutes(days.multiply(MINUTES_OF_DAY).longValue()));
  }

  private static Entry counter(Dossier dossier, Entry.Kind kind) {
    return entry(
        dossier,
        COUNTER,
        kind,
        PostKind.RECEPTION,
        dossier.competentAgencyId(),
        null,
        null,
        "",
        "",
        dossier.moments().filedAt(),
        kind == Entry.Kind.INTAKE ? dossier.moments().acceptBy() : dossier.moments().dueAt(),
        false);
  }

  private static Entry entry(
      Dossier dossier,
      int number,
      Entry.Kind kind,
      PostKind post,
      UUID agency,
      @Nullable UUID unit,
      @Nullable UUID assignee,
      String step,
      String stepEn,
      Instant openedAt,
      @Nullable Instant stepDueAt,
      boolean waiting) {
    return new Entry(
        dossier.id(),
        number,
        kind,
        agency,
        unit,
        post,
        assignee,
        dossier.code(),
        dossier.procedure().name(),
        dossier.procedure().nameEn(),
        dossier.applicant().name(),
        dossier.channel(),
        step,
        stepEn,
        openedAt,
        stepDueAt,
        dossier.moments().dueAt(),
        waiting);
  }
}
