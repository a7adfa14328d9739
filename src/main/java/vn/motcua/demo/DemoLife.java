package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Citizen;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItem;

/**
 * Plays the life of one dossier, each event at a moment of its own in working time, until the life
 * is played or the present is reached.
 */
@Component
class DemoLife {
  private static final long ACCEPT_MINUTES = 45;
  private static final long MINUTES_A_DAY = 480;

  private final DemoCounter counter;
  private final DemoSettlement settlement;
  private final DemoEnd end;
  private final DemoStage stage;
  private final OfficeClock clock;

  DemoLife(
      DemoCounter counter,
      DemoSettlement settlement,
      DemoEnd end,
      DemoStage stage,
      OfficeClock clock) {
    this.counter = counter;
    this.settlement = settlement;
    this.end = end;
    this.stage = stage;
    this.clock = clock;
  }

  void play(
      Story story, Authority.Person person, Agency agency, @Nullable Citizen citizen, int number) {
    WorkingCalendar calendar = stage.calendar(agency);
    Instant present = clock.instant();
    Instant filed = filedAt(story, calendar, present);
    new Play(story, person, agency, citizen, number, calendar, present, filed).run();
  }

  private static Instant filedAt(Story story, WorkingCalendar calendar, Instant present) {
    LocalDate day = present.atZone(OfficeClock.ZONE).toLocalDate();
    for (int left = story.workingDaysAgo(); left > 0; left--) {
      day = day.minusDays(1);
      while (calendar.shifts(day).isEmpty()) {
        day = day.minusDays(1);
      }
    }
    return day.atTime(story.time()).atZone(OfficeClock.ZONE).toInstant();
  }

  /** One life being played. */
  private final class Play {
    private final Story story;
    private final Authority.Person person;
    private final Agency agency;
    private final @Nullable Citizen citizen;
    private final int number;
    private final WorkingCalendar calendar;
    private final Instant present;
    private Instant at;

    Play(
        Story story,
        Authority.Person person,
        Agency agency,
        @Nullable Citizen citizen,
        int number,
        WorkingCalendar calendar,
        Instant present,
        Instant at) {
      this.story = story;
      this.person = person;
      this.agency = agency;
      this.citizen = citizen;
      this.number = number;
      this.calendar = calendar;
      this.present = present;
      this.at = at;
    }

    void run() {
      Case requested = now(() -> stage.requested(story, at));
      Dossier dossier = now(() -> counter.file(story, person, agency.id(), requested, applicant()));
      if (story.life() == Story.Life.FILED || !later(ACCEPT_MINUTES)) {
        return;
      }
      switch (story.life()) {
        case NOT_ACCEPTED -> now(() -> counter.refuse(dossier, story.words(), reception()));
        case CORRECTION -> now(() -> counter.ask(dossier, requested, story.words(), reception()));
        default -> settle(accepted(dossier), requested);
      }
    }

    private Dossier accepted(Dossier dossier) {
      Dossier accepted = now(() -> counter.accept(dossier, reception()));
      return now(() -> settlement.collect(accepted, reception()));
    }

    private void settle(Dossier accepted, Case requested) {
      Dossier dossier = accepted;
      int done = 0;
      while (dossier.status() == DossierStatus.ACCEPTED
          || dossier.status() == DossierStatus.IN_PROCESS) {
        List<WorkItem> open = stage.open(dossier);
        if (open.isEmpty()
            || open.getFirst().node().equals(story.waits())
            || !later(minutes(open.getFirst()))) {
          return;
        }
        dossier = step(dossier, open.getFirst(), done++, requested);
        if (dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED
            || dossier.status() == DossierStatus.WITHDRAWAL_REQUESTED) {
          return;
        }
      }
      if (dossier.status() == DossierStatus.FINISHED
          && story.life().returned()
          && later(MINUTES_A_DAY / 2)) {
        finish(dossier);
      }
    }

    /** The third step, at the specialist's, is where lives part. */
    private Dossier step(Dossier dossier, WorkItem item, int done, Case requested) {
      Actor officer = stage.officer(dossier, item, number, at);
      if (done == 2) {
        Dossier turned = turn(dossier, officer, requested);
        if (turned != dossier) {
          return turned;
        }
      }
      boolean eligible = story.life() != Story.Life.REFUSED_RESULT;
      String comment = !eligible && done == 2 ? story.words() : "";
      return now(() -> settlement.complete(item, eligible, comment, officer));
    }

    private Dossier turn(Dossier dossier, Actor officer, Case requested) {
      return switch (story.life()) {
        case SUPPLEMENT -> now(() -> counter.ask(dossier, requested, story.words(), officer));
        case SUPPLEMENTED -> {
          now(() -> counter.ask(dossier, requested, story.words(), officer));
          yield later(MINUTES_A_DAY)
              ? now(() -> counter.supplement(dossier, requested, applicant()))
              : now(() -> stage.reread(dossier));
        }
        case EXTENDED -> {
          Instant due = dossier.moments().dueAt();
          if (due == null) {
            yield dossier;
          }
          LocalDate day = calendar.addWorkingDays(due.atZone(OfficeClock.ZONE).toLocalDate(), 3);
          yield now(() -> settlement.extend(dossier, day, story.words(), holder(PostKind.HEAD)));
        }
        case WITHDRAWAL -> now(() -> settlement.askToWithdraw(dossier, story.words(), applicant()));
        case STOPPED -> {
          now(() -> settlement.askToWithdraw(dossier, story.words(), applicant()));
          yield now(() -> settlement.stop(dossier, story.words(), reception()));
        }
        case FILED, NOT_ACCEPTED, CORRECTION, STEP, REFUSED_RESULT, FINISHED, RETURNED, RATED ->
            dossier;
      };
    }

    private void finish(Dossier dossier) {
      now(() -> end.handOver(dossier, reception()));
      if (story.life() == Story.Life.RATED && later(MINUTES_A_DAY / 4)) {
        now(() -> end.rate(dossier, 5, story.words(), applicant()));
      }
    }

    private long minutes(WorkItem item) {
      Integer planned = item.plannedMinutes();
      double days = item.plannedDays() == null ? 0 : item.plannedDays().doubleValue();
      double minutes = planned == null ? days * MINUTES_A_DAY * 5 / 7 : planned;
      return Math.max(5, Math.round(minutes * story.pace()));
    }

    /** Lets working time pass; false when that would reach the present. */
    private boolean later(long minutes) {
      Instant next = calendar.addWorkingMinutes(at, minutes);
      if (!next.isBefore(present)) {
        return false;
      }
      at = next;
      return true;
    }

    private <T> T now(Supplier<T> work) {
      return OfficeClock.at(at, work);
    }

    /** The citizen with an account; for others the counter acts. */
    private Actor applicant() {
      return citizen == null || story.channel() != Channel.ONLINE
          ? reception()
          : stage.citizen(citizen.id());
    }

    private Actor reception() {
      return holder(PostKind.RECEPTION);
    }

    private Actor holder(PostKind kind) {
      UUID id = agency.id();
      return now(() -> stage.holder(id, kind, number, at));
    }
  }
}
