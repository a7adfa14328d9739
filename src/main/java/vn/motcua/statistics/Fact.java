package vn.motcua.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.ReturnMethod;

/**
 * What the figures know of a dossier after an event.
 *
 * @param counter stretches before acceptance, each with its limit of R10
 * @param settling stretches of settlement, each with its original due date (T17); a supplement ends
 *     one and begins the next
 * @param receivedBy the officer who accepted it, null before
 * @param endedAt when it ended, null while open
 * @param apologisedAt of the first form 04, null without one
 * @param requests how often the applicant was asked to complete it, at the counter or later
 * @param unscanned papers that should have been scanned and are not
 * @param resultFile an electronic result is there
 * @param refusal the result is a refusal
 * @param returnedBy how the result was handed over; null before
 * @param rating 1 to 5; null when not rated
 * @param stepsEarly steps with a planned time that took less; likewise equal and late
 */
record Fact(
    Subject subject,
    List<Stretch> counter,
    List<Stretch> settling,
    @Nullable UUID receivedBy,
    Outcome outcome,
    @Nullable Instant endedAt,
    @Nullable Instant apologisedAt,
    int requests,
    List<String> unscanned,
    boolean resultFile,
    boolean refusal,
    @Nullable Instant paidAt,
    @Nullable Instant returnedAt,
    @Nullable ReturnMethod returnedBy,
    @Nullable Instant ratedAt,
    @Nullable Integer rating,
    int stepsEarly,
    int stepsEqual,
    int stepsLate) {
  /** The paper code under which a result is kept. */
  static final String RESULT = "result";

  /** The outcome of a step that leads to a written refusal (R16), and the step that does not. */
  private static final String NOT_ELIGIBLE = "not-eligible";

  private static final String DRAFT = "draft";

  Fact {
    counter = List.copyOf(counter);
    settling = List.copyOf(settling);
    unscanned = List.copyOf(unscanned);
  }

  static Fact unknown(Subject subject) {
    return new Fact(
        subject,
        List.of(),
        List.of(),
        null,
        Outcome.OPEN,
        null,
        null,
        0,
        subject.scans(),
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        0);
  }

  /** When it was accepted; null before. */
  @Nullable Instant acceptedAt() {
    return settling.isEmpty() ? null : settling.getFirst().from();
  }

  /** The due date that decides about lateness now or decided last; null without limit. */
  @Nullable Instant dueAt() {
    return settling.isEmpty() ? null : settling.getLast().due();
  }

  /** The facts after one more event; the same when it says nothing that is counted. */
  @Rule({"T15", "T17"})
  Fact after(Happening happened) {
    Instant at = happened.at();
    Change next = new Change(this);
    switch (happened.event()) {
      case DossierEvent.Filed e -> {
        next.counter.add(Stretch.open(at, happened.acceptBy()));
        next.scanned(e.files());
      }
      case DossierEvent.Accepted e -> {
        Stretch.end(next.counter, at);
        next.settling.add(Stretch.open(at, e.dueAt()));
        next.receivedBy = happened.officerId();
      }
      case DossierEvent.Refused _ -> {
        Stretch.end(next.counter, at);
        next.end(Outcome.NOT_ACCEPTED, at);
      }
      case DossierEvent.SupplementRequested e -> {
        Stretch.end(e.during() ? next.settling : next.counter, at);
        next.requests++;
      }
      case DossierEvent.Supplemented e -> {
        if (e.during()) {
          next.settling.add(Stretch.open(at, e.dueAt()));
        } else {
          next.counter.add(Stretch.open(at, happened.acceptBy()));
          next.scanned(e.files());
        }
      }
      case DossierEvent.ObligationRequested _ -> Stretch.end(next.settling, at);
      case DossierEvent.ObligationSettled e ->
          next.settling.add(Stretch.open(at, e.originalDueAt()));
      case DossierEvent.Extended _ -> next.apologisedAt = apologisedAt == null ? at : apologisedAt;
      case DossierEvent.StepCompleted e -> {
        next.step(e.plannedMinutes(), e.usedMinutes());
        next.result(e.files());
        next.verdict(e.node(), e.outcome());
      }
      case DossierEvent.SentBack e -> next.step(e.plannedMinutes(), e.usedMinutes());
      case DossierEvent.ResultAttached e -> {
        next.result(e.files());
        next.refusal = e.kind().equals(Outcome.REFUSED.name());
      }
      case DossierEvent.Finished _ -> {
        Stretch.end(next.settling, at);
        next.end(refusal ? Outcome.REFUSED : Outcome.GRANTED, at);
      }
      case DossierEvent.Stopped _ -> {
        Stretch.end(next.counter, at);
        Stretch.end(next.settling, at);
        next.end(settling.isEmpty() ? Outcome.WITHDRAWN : Outcome.STOPPED, at);
      }
      case DossierEvent.FeeCollected _ -> next.paidAt = at;
      case DossierEvent.Returned e -> {
        next.returnedAt = at;
        next.returnedBy = ReturnMethod.valueOf(e.method());
      }
      case DossierEvent.Rated e -> {
        next.ratedAt = at;
        next.rating = e.points();
      }
      case DossierEvent.Rescheduled e -> Stretch.move(next.settling, e.originalDueAt());
      case DossierEvent.Transferred e -> Stretch.move(next.settling, e.originalDueAt());
      case DossierEvent.Assigned _,
          DossierEvent.WithdrawalRequested _,
          DossierEvent.WithdrawalDenied _,
          DossierEvent.RedoOrdered _,
          DossierEvent.Recalled _,
          DossierEvent.StepSkipped _,
          DossierEvent.TimerFired _,
          DossierEvent.MessageReceived _ -> {
        // counts nowhere: the clock goes on, the work goes on; a step taken back counts each time
      }
    }
    return next.fact();
  }

  /** The next fact in the making. */
  private static final class Change {
    private final Fact before;
    private final List<Stretch> counter;
    private final List<Stretch> settling;
    private @Nullable UUID receivedBy;
    private Outcome outcome;
    private @Nullable Instant endedAt;
    private @Nullable Instant apologisedAt;
    private int requests;
    private List<String> unscanned;
    private boolean resultFile;
    private boolean refusal;
    private @Nullable Instant paidAt;
    private @Nullable Instant returnedAt;
    private @Nullable ReturnMethod returnedBy;
    private @Nullable Instant ratedAt;
    private @Nullable Integer rating;
    private int early;
    private int equal;
    private int late;

    Change(Fact fact) {
      before = fact;
      counter = new ArrayList<>(fact.counter);
      settling = new ArrayList<>(fact.settling);
      receivedBy = fact.receivedBy;
      outcome = fact.outcome;
      endedAt = fact.endedAt;
      apologisedAt = fact.apologisedAt;
      requests = fact.requests;
      unscanned = fact.unscanned;
      paidAt = fact.paidAt;
      returnedAt = fact.returnedAt;
      returnedBy = fact.returnedBy;
      ratedAt = fact.ratedAt;
      rating = fact.rating;
      early = fact.stepsEarly;
      equal = fact.stepsEqual;
      late = fact.stepsLate;
      resultFile = fact.resultFile;
      refusal = fact.refusal;
    }

    void end(Outcome how, Instant at) {
      outcome = how;
      endedAt = at;
    }

    void scanned(List<DossierEvent.Attachment> files) {
      Set<String> there = new HashSet<>();
      files.forEach(file -> there.add(file.paper()));
      unscanned = unscanned.stream().filter(paper -> !there.contains(paper)).toList();
    }

    void result(List<DossierEvent.Attachment> files) {
      resultFile |= files.stream().anyMatch(file -> file.paper().equals(RESULT));
    }

    /** Sent back, a dossier may be examined again and be found eligible. */
    void verdict(String node, String how) {
      refusal = how.equals(NOT_ELIGIBLE) || (refusal && !node.equals(DRAFT));
    }

    void step(@Nullable Integer planned, long used) {
      if (planned != null) {
        if (used < planned) {
          early++;
        } else if (used == planned) {
          equal++;
        } else {
          late++;
        }
      }
    }

    Fact fact() {
      return new Fact(
          before.subject,
          counter,
          settling,
          receivedBy,
          outcome,
          endedAt,
          apologisedAt,
          requests,
          unscanned,
          resultFile,
          refusal,
          paidAt,
          returnedAt,
          returnedBy,
          ratedAt,
          rating,
          early,
          equal,
          late);
    }
  }
}
