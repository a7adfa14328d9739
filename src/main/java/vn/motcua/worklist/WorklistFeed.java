package vn.motcua.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierChanged;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItem;

/** Keeps the worklist equal to the dossiers, inside the transaction that changes them. */
@Component
class WorklistFeed {
  private final WorklistStore store;
  private final Calendars calendars;
  private final Agencies agencies;

  WorklistFeed(WorklistStore store, Calendars calendars, Agencies agencies) {
    this.store = store;
    this.calendars = calendars;
    this.agencies = agencies;
  }

  @EventListener
  void on(DossierChanged change) {
    Dossier dossier = change.dossier();
    if (dossier.status().ended()) {
      store.clear(dossier.id());
      return;
    }
    remove(dossier, change.closed());
    change.opened().forEach(item -> store.put(step(dossier, item)));
    switch (change.event()) {
      case DossierEvent.Filed _ -> store.put(counter(dossier, Entry.Kind.INTAKE));
      case DossierEvent.Supplemented e -> {
        if (e.during()) {
          touch(dossier);
        } else {
          store.put(counter(dossier, Entry.Kind.INTAKE));
        }
      }
      case DossierEvent.Accepted _ -> store.remove(dossier.id(), List.of(0));
      case DossierEvent.SupplementRequested _ -> touch(dossier);
      case DossierEvent.WithdrawalRequested _ -> {
        touch(dossier);
        store.put(counter(dossier, Entry.Kind.WITHDRAWAL));
      }
      case DossierEvent.WithdrawalDenied _ -> {
        if (dossier.status() == DossierStatus.FILED) {
          store.put(counter(dossier, Entry.Kind.INTAKE));
        } else {
          store.remove(dossier.id(), List.of(0));
        }
        touch(dossier);
      }
      case DossierEvent.Extended _, DossierEvent.Transferred _, DossierEvent.Rescheduled _ ->
          touch(dossier);
      case DossierEvent.Refused _,
          DossierEvent.StepCompleted _,
          DossierEvent.SentBack _,
          DossierEvent.Assigned _,
          DossierEvent.Stopped _,
          DossierEvent.ResultAttached _,
          DossierEvent.Finished _,
          DossierEvent.FeeCollected _,
          DossierEvent.Returned _,
          DossierEvent.Rated _,
          DossierEvent.RedoOrdered _ -> {
        // the work items say it all
      }
    }
  }

  private void remove(Dossier dossier, List<WorkItem> closed) {
    if (!closed.isEmpty()) {
      store.remove(dossier.id(), closed.stream().map(item -> item.id().number()).toList());
    }
  }

  private void touch(Dossier dossier) {
    store.touch(dossier.id(), dossier.moments().dueAt(), waits(dossier));
  }

  private static boolean waits(Dossier dossier) {
    return switch (dossier.status()) {
      case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, WITHDRAWAL_REQUESTED -> true;
      case FILED, ACCEPTED, NOT_ACCEPTED, IN_PROCESS, STOPPED, FINISHED, RETURNED -> false;
    };
  }

  private Entry step(Dossier dossier, WorkItem item) {
    PostKind post = PostKind.valueOf(item.post());
    boolean ofUnit = post == PostKind.SPECIALIST || post == PostKind.HEAD;
    Integer planned = item.plannedMinutes();
    WorkingCalendar calendar = calendars.get(agencies.calendarOf(dossier.competentAgencyId()));
    return entry(
        dossier,
        item.id().number(),
        planned == null ? Entry.Kind.RETURN : Entry.Kind.STEP,
        post,
        ofUnit ? dossier.unitId() : null,
        item.assignee(),
        item.name(),
        item.nameEn(),
        item.openedAt(),
        planned == null ? null : calendar.addWorkingMinutes(item.openedAt(), planned),
        waits(dossier));
  }

  private static Entry counter(Dossier dossier, Entry.Kind kind) {
    return entry(
        dossier,
        0,
        kind,
        PostKind.RECEPTION,
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
        dossier.competentAgencyId(),
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
