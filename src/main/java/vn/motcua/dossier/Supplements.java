package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Deadline;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.Progress;

/**
 * The applicant's answer to a supplement request (bổ sung hồ sơ): all papers asked for, at once.
 * During settlement the limit restarts from zero with it (R6).
 */
@Service
public class Supplements {
  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;
  private final DossierPapers papers;
  private final InternalProcess process;

  Supplements(
      Trail trail, Guard guard, DossierTerms terms, DossierPapers papers, InternalProcess process) {
    this.process = process;
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
    this.papers = papers;
  }

  /** What the applicant is asked for now. */
  @Transactional
  public DossierEvent.SupplementRequested asked(String code, Actor actor) {
    Dossier dossier = trail.lock(code);
    guard.look(actor, dossier, Action.SUPPLEMENT_ANSWER, "");
    return terms.lastRequest(dossier);
  }

  /**
   * Takes the papers in.
   *
   * @param given by the citizen who owns the dossier, or by an officer at the counter
   * @throws Invalid naming every paper that was asked for and is not there
   */
  @Transactional
  @Rule("R6")
  public Dossier supplement(String code, List<GivenPaper> given, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.SUPPLEMENT_ANSWER, Move.SUPPLEMENT);
    DossierEvent.SupplementRequested asked = terms.lastRequest(dossier);
    List<Fault> faults = new ArrayList<>(Completeness.faults(terms.requested(dossier), given));
    Set<String> there =
        given.stream()
            .filter(GivenPaper::anything)
            .map(GivenPaper::code)
            .collect(Collectors.toSet());
    asked.missing().stream()
        .filter(paper -> !there.contains(paper.paper()))
        .forEach(
            paper ->
                faults.add(
                    Fault.of(
                        "papers." + paper.paper(), "dossier.fault.paper-missing", paper.name())));
    faults.addAll(papers.faults(given, actor));
    Invalid.throwIfAny(faults);

    Instant now = trail.now();
    DossierPapers.Kept kept = papers.keep(dossier.id(), given, actor);
    List<DossierEvent.Attachment> files = kept.attachments();
    if (!asked.during()) {
      Moments again =
          dossier.moments().acceptBy(terms.clock().acceptBy(dossier.competentAgencyId(), now));
      return trail.append(
          dossier,
          dossier.state().with(DossierStatus.FILED, again),
          by,
          new DossierEvent.Supplemented(false, files, null),
          Progress.NONE.also(kept.writes()));
    }
    Deadline deadline =
        terms.deadline(dossier, new DossierEvent.Supplemented(true, files, null), now);
    @Nullable Instant due = deadline.dueAt();
    return trail.append(
        dossier,
        dossier
            .state()
            .with(DossierStatus.IN_PROCESS, dossier.moments().due(due, deadline.originalDueAt())),
        by,
        new DossierEvent.Supplemented(true, files, due),
        process.resume(dossier, InternalProcess.SUPPLEMENT_RECEIVED).also(kept.writes()));
  }
}
