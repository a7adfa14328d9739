package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/**
 * Apologising and giving a new date (xin lỗi và hẹn lại ngày trả, form 04), once at most. The
 * original date still decides whether the dossier is overdue (T17).
 */
@Service
public class Extensions {
  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;

  Extensions(Trail trail, Guard guard, DossierTerms terms) {
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
  }

  /**
   * Moves the due date to the closing time of a working day.
   *
   * @param newDay later than the due date now
   * @throws RuleRefusal when there was an extension already (R18), or there is no due date
   */
  @Transactional
  @Rule({"R17", "R18", "T17"})
  public Dossier extend(String code, LocalDate newDay, String reason, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_EXTEND, Move.EXTEND);
    Instant due = dossier.moments().dueAt();
    if (due == null) {
      throw new RuleRefusal(Refused.of("R18", "dossier.refused.no-due-date"));
    }
    int max = terms.clock().maxExtensions(dossier);
    if (dossier.state().extensions() >= max) {
      throw new RuleRefusal(Refused.of("R18", "dossier.refused.second-extension", max));
    }
    String why = Refusals.reason(reason);
    Instant newDue = closing(dossier, newDay, due);
    Instant now = trail.now();
    boolean late = now.isAfter(terms.clock().noticeBy(dossier, due));
    DossierEvent.Extended extended = new DossierEvent.Extended(due, newDue, why, late);
    Deadline deadline = terms.deadline(dossier, extended, now);
    return trail.append(
        dossier,
        dossier
            .state()
            .extended(
                dossier.moments().due(deadline.dueAt(), deadline.originalDueAt()).apologised(now)),
        by,
        extended);
  }

  private Instant closing(Dossier dossier, LocalDate day, Instant due) {
    WorkingCalendar calendar = terms.clock().calendar(dossier);
    if (calendar.dayKind(day) != DayKind.WORKING) {
      throw new Invalid(Fault.of("newDueDate", "dossier.fault.rest-day", day));
    }
    Instant closing = calendar.closing(day);
    if (!closing.isAfter(due) || !closing.isAfter(trail.now())) {
      throw new Invalid(Fault.of("newDueDate", "dossier.fault.not-later", due));
    }
    return closing;
  }
}
