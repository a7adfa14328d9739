package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;

/** The result of a dossier (kết quả giải quyết): what was asked for, or the written refusal. */
@Service
public class Results {
  private final Trail trail;
  private final Guard guard;
  private final DossierPapers papers;

  Results(Trail trail, Guard guard, DossierPapers papers) {
    this.trail = trail;
    this.guard = guard;
    this.papers = papers;
  }

  /** Is the result what was asked for? */
  public enum Kind {
    GRANTED,
    /** Not eligible: the written refusal is the result (R16). */
    REFUSED
  }

  /** Attaches the result document; no dossier finishes without it (R25). */
  @Transactional
  @Rule({"R16", "R25"})
  public Dossier attach(String code, Kind kind, List<UUID> files, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.RESULT_ATTACH, Move.WORK);
    if (files.isEmpty()) {
      throw new Invalid(Fault.of("files", "dossier.fault.result-missing"));
    }
    DossierPapers.Kept kept =
        papers.attachStep(dossier, Map.of(DossierPapers.RESULT, files), actor);
    return trail.append(
        dossier,
        dossier.state().to(dossier.status()),
        by,
        new DossierEvent.ResultAttached(kind.name(), kept.attachments()),
        Progress.NONE.also(kept.writes()));
  }
}
