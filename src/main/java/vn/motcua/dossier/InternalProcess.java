package vn.motcua.dossier;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.process.ModelVersion;
import vn.motcua.process.Models;
import vn.motcua.process.OpenRun;
import vn.motcua.process.Progress;
import vn.motcua.process.Runs;

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
        ? Progress.NONE
        : runs.cancel(runs.open(dossier.id()), by.id());
  }

  /** Completes the step that returns the result. */
  Progress returned(Dossier dossier, Actor actor) {
    OpenRun run = runs.open(dossier.id());
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
        "caseKey", dossier.procedure().caseKey());
  }
}
