package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.process.ModelVersion;
import vn.motcua.process.Models;
import vn.motcua.process.Progress;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;

/** A dossier's run of its procedure's internal process (quy trình nội bộ). */
@Component
class InternalProcess {
  private final DossierTerms terms;
  private final Models models;
  private final Runs runs;

  InternalProcess(DossierTerms terms, Models models, Runs runs) {
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
    return new Started(model.id(), runs.start(dossier.id(), model.id(), facts(dossier)));
  }

  Runs runs() {
    return runs;
  }

  /** Ends the run, if there is one: its open items are cancelled. */
  Progress cancel(Dossier dossier, Actor by) {
    return dossier.state().modelVersionId() == null
        ? new Progress(List.of(), List.of(), true)
        : runs.cancel(dossier.id(), by.id());
  }

  /** Completes the step that returns the result. */
  Progress returned(Dossier dossier, Actor actor) {
    return runs.items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN && Returns.isReturnStep(item))
        .findFirst()
        .map(item -> runs.complete(item.id(), "done", actor.id(), facts(dossier), Set.of()))
        .orElse(Trail.NOTHING);
  }

  /** What the conditions of a model may ask. */
  static Map<String, Object> facts(Dossier dossier) {
    return Map.of(
        "channel", dossier.channel().name(),
        "procedure", dossier.procedure().code(),
        "caseKey", dossier.procedure().caseKey());
  }
}
