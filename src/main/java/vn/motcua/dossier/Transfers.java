package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/**
 * Handing a dossier to another agency (chuyển hồ sơ, lấy ý kiến) and taking it back. Its time goes
 * on meanwhile, on the other agency's calendar (T16).
 */
@Service
@Rule({"R14", "T16"})
public class Transfers {
  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;
  private final DossierEvents events;
  private final Agencies agencies;

  Transfers(Trail trail, Guard guard, DossierTerms terms, DossierEvents events, Agencies agencies) {
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
    this.events = events;
    this.agencies = agencies;
  }

  /**
   * Hands the dossier over; the request states what is asked and until when (R14).
   *
   * @param agency code of the other agency
   * @param content what it is asked
   * @param replyBy last day to answer: a working day of the other agency, later than today
   * @throws Invalid naming every fault
   * @throws RuleRefusal when another agency has it already
   */
  @Transactional
  public Dossier handOver(
      String code, String agency, String content, @Nullable LocalDate replyBy, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_HAND_OVER, Move.TRANSFER);
    if (away(events.of(dossier.id())).isPresent()) {
      throw new RuleRefusal(Refused.of("R14", "dossier.refused.away"));
    }
    List<Fault> faults = new ArrayList<>();
    Agency other = agencies.byCode(agency).orElse(null);
    if (other == null || other.id().equals(dossier.competentAgencyId())) {
      faults.add(Fault.of("agency", "dossier.fault.transfer.agency"));
    }
    if (content.isBlank()) {
      faults.add(Fault.of("content", "dossier.fault.transfer.content"));
    }
    LocalDate today = DossierClock.day(trail.now());
    if (replyBy == null || !replyBy.isAfter(today)) {
      faults.add(Fault.of("replyBy", "dossier.fault.transfer.reply-by"));
    }
    Invalid.throwIfAny(faults);
    if (other == null || replyBy == null) {
      throw new IllegalStateException("no fault although nothing is there");
    }
    Instant until = terms.clock().newest(other.id()).closing(replyBy);
    return move(dossier, other, content.strip(), until, by);
  }

  /**
   * Takes the dossier back to the agency that settles it.
   *
   * @param answer what the other agency answered
   * @throws RuleRefusal when no other agency has it
   */
  @Transactional
  public Dossier takeBack(String code, String answer, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.DOSSIER_HAND_OVER, Move.TRANSFER);
    if (away(events.of(dossier.id())).isEmpty()) {
      throw new RuleRefusal(Refused.of("R14", "dossier.refused.not-away"));
    }
    if (answer.isBlank()) {
      throw new Invalid(Fault.of("content", "dossier.fault.transfer.answer"));
    }
    Agency own = agencies.get(dossier.competentAgencyId());
    return move(dossier, own, answer.strip(), null, by);
  }

  /** The other agency that has the dossier now, and what it was asked; empty when none has. */
  static Optional<DossierEvent.Transferred> away(List<Happened> trail) {
    return trail.reversed().stream()
        .map(Happened::event)
        .filter(DossierEvent.Transferred.class::isInstance)
        .map(DossierEvent.Transferred.class::cast)
        .findFirst()
        .filter(transferred -> transferred.replyBy() != null);
  }

  private Dossier move(
      Dossier dossier, Agency to, String content, @Nullable Instant replyBy, Acting by) {
    WorkingCalendar next = terms.clock().newest(to.id());
    CalendarPin from = CalendarPin.of(terms.clock().calendar(dossier));
    Function<@Nullable Instant, DossierEvent.Transferred> transferred =
        original ->
            new DossierEvent.Transferred(
                to.id(), to.name(), to.nameEn(), content, replyBy, from, original);
    Instant now = trail.now();
    Deadline deadline = terms.deadlineOn(next, dossier, transferred.apply(null), now);
    Moments moments =
        dossier.moments().due(deadline.dueAt(), deadline.originalDueAt()).on(CalendarPin.of(next));
    return trail.append(
        dossier,
        dossier.state().with(dossier.status(), moments),
        by,
        transferred.apply(deadline.originalDueAt()));
  }
}
