package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Accepting a dossier (tiếp nhận, form 01), or refusing it (từ chối tiếp nhận, form 03). */
@Service
public class Acceptance {
  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;
  private final DossierPapers papers;
  private final InternalProcess process;

  Acceptance(
      Trail trail, Guard guard, DossierTerms terms, DossierPapers papers, InternalProcess process) {
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
    this.papers = papers;
    this.process = process;
  }

  /**
   * Accepts the dossier: the clock starts and the internal process of its procedure begins.
   *
   * @throws RuleRefusal when it is not waiting for acceptance, or papers are missing (R2), each
   *     named
   */
  @Transactional
  @Rule({"R2", "R8"})
  public Dossier accept(String code, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_ACCEPT, Move.ACCEPT);
    List<DossierEvent.Missing> missing =
        Completeness.missing(
            terms.requested(dossier),
            dossier.channel(),
            dossier.applicant(),
            papers.given(dossier.id()));
    if (!missing.isEmpty()) {
      String names = String.join("; ", missing.stream().map(DossierEvent.Missing::name).toList());
      throw new RuleRefusal(Refused.of("R2", "dossier.refused.papers-missing", names));
    }
    Instant now = trail.now();
    @Nullable Term term = terms.term(dossier);
    DossierEvent.Accepted open = new DossierEvent.Accepted(null, terms.text(term));
    WorkingCalendar calendar = terms.clock().newest(dossier.competentAgencyId());
    @Nullable Instant due = terms.deadlineOn(calendar, dossier, open, now).dueAt();
    InternalProcess.Started started = process.start(dossier);
    return trail.append(
        dossier,
        dossier
            .state()
            .accepted(
                dossier.moments().accepted(now, due, CalendarPin.of(calendar)),
                started.modelVersionId()),
        by,
        new DossierEvent.Accepted(due, open.term()),
        started.progress());
  }

  /** Refuses to receive the dossier, with the reason in writing (R7). */
  @Transactional
  @Rule("R7")
  public Dossier refuse(String code, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_REFUSE, Move.REFUSE);
    String why = Refusals.reason(reason);
    return trail.append(
        dossier, dossier.state().to(DossierStatus.NOT_ACCEPTED), by, new DossierEvent.Refused(why));
  }
}
