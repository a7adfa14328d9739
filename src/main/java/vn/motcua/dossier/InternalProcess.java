package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Actor;
import vn.motcua.process.ModelVersion;
import vn.motcua.process.Models;
import vn.motcua.process.OpenRun;
import vn.motcua.process.Progress;
import vn.motcua.process.RunEvents;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;
import vn.motcua.process.WorkItemId;

/** A dossier's run of its procedure's internal process (quy trình nội bộ). */
@Component
class InternalProcess {
  /** Messages that the product itself sends; models may wait for others. */
  static final String SUPPLEMENT_RECEIVED = "supplement-received";

  static final String PAID = "paid";

  private final DossierTerms terms;
  private final Models models;
  private final Runs runs;
  private final RunEvents events;
  private final Workplaces workplaces;

  InternalProcess(
      DossierTerms terms, Models models, Runs runs, RunEvents events, Workplaces workplaces) {
    this.events = events;
    this.workplaces = workplaces;
    this.terms = terms;
    this.models = models;
    this.runs = runs;
  }

  /**
   * @param modelVersionId the model version that the dossier is pinned to
   */
  record Started(UUID modelVersionId, Progress progress) {}

  Started start(Dossier dossier) {
    ModelVersion model = models.current(terms.procedure(dossier).processKey());
    return new Started(
        model.id(), runs.start(dossier.id(), model.id(), facts(dossier), calendar(dossier)));
  }

  Runs runs() {
    return runs;
  }

  RunEvents events() {
    return events;
  }

  /** The other agencies that have or had a step of the dossier. */
  Set<UUID> partners(Dossier dossier) {
    return accepted(dossier) ? workplaces.partners(dossier, runs.items(dossier.id())) : Set.of();
  }

  /** Working minutes that a step has been used until now. */
  long usedMinutes(Dossier dossier, WorkItem item, Instant now) {
    return terms.usedMinutes(dossier, item.openedAt(), now);
  }

  /** The run of a locked dossier, for a change. */
  OpenRun open(Dossier dossier) {
    return runs.open(dossier.id(), calendar(dossier));
  }

  /** The run of an item of a locked dossier, for a change. */
  OpenRun open(Dossier dossier, WorkItemId id) {
    return runs.open(id, calendar(dossier));
  }

  /** Timers count on the calendar of the agency that settles the dossier. */
  private Supplier<WorkingCalendar> calendar(Dossier dossier) {
    return () -> terms.clock().calendar(dossier);
  }

  /** The run rests while the dossier does. */
  Progress suspend(Dossier dossier) {
    return accepted(dossier) ? events.suspend(open(dossier)) : Progress.NONE;
  }

  /**
   * The run goes on.
   *
   * @param message that the model may wait for, null when none comes
   */
  Progress resume(Dossier dossier, @Nullable String message) {
    return accepted(dossier)
        ? events.resume(open(dossier), message, facts(dossier))
        : Progress.NONE;
  }

  /** A message comes; whether the model waits for it is the model's business. */
  Progress message(Dossier dossier, String message) {
    if (!accepted(dossier)) {
      return Progress.NONE;
    }
    OpenRun run = open(dossier);
    return run.ended() ? Progress.NONE : events.message(run, message, facts(dossier));
  }

  private static boolean accepted(Dossier dossier) {
    return dossier.state().modelVersionId() != null;
  }

  /** Ends the run, if there is one: its open items are cancelled. */
  Progress cancel(Dossier dossier, Actor by) {
    return accepted(dossier) ? runs.cancel(open(dossier), by.id()) : Progress.NONE;
  }

  /** Completes the step that returns the result. */
  Progress returned(Dossier dossier, Actor actor) {
    OpenRun run = open(dossier);
    return run.open().stream()
        .filter(Returns::isReturnStep)
        .findFirst()
        .map(
            item ->
                runs.complete(
                    run, item.id().number(), "done", actor.id(), facts(dossier), Set.of()))
        .orElse(Progress.NONE);
  }

  /** What the conditions of a model may ask. */
  static Map<String, Object> facts(Dossier dossier) {
    return Map.of(
        "channel", dossier.channel().name(),
        "procedure", dossier.procedure().code(),
        "caseKey", dossier.procedure().caseKey(),
        "feePaid", dossier.state().feePaidAt() != null);
  }
}
