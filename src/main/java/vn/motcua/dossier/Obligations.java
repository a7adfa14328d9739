package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.Deadline;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/**
 * The financial obligation (nghĩa vụ tài chính) that an applicant has to meet before settlement can
 * go on, above all taxes and land use levies that the tax office sets. The time it takes is not the
 * office's (T14).
 */
@Service
@Rule("T14")
public class Obligations {
  /** The paper that proves payment, as the dossier keeps it. */
  static final String PROOF = "chung-tu-nghia-vu-tai-chinh";

  private static final int NAME_LENGTH = 300;
  private static final int NUMBER_LENGTH = 60;
  private static final long MOST = 1_000_000_000_000L;

  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;
  private final DossierPapers papers;
  private final InternalProcess process;

  Obligations(
      Trail trail, Guard guard, DossierTerms terms, DossierPapers papers, InternalProcess process) {
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
    this.papers = papers;
    this.process = process;
  }

  /**
   * What is to be paid.
   *
   * @param name of the tax, levy or fee
   * @param amount in đồng, above 0
   * @param notice number of the tax office's notice, may be empty
   * @param payBy last day to pay, null when none is set
   */
  public record Obligation(String name, long amount, String notice, @Nullable LocalDate payBy) {}

  /**
   * Tells the applicant what to pay; the clock stands still.
   *
   * @throws Invalid naming every fault
   * @throws RuleRefusal when the dossier is not in process
   */
  @Transactional
  public Dossier request(String code, Obligation obligation, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.OBLIGATION_REQUEST, Move.REQUEST_OBLIGATION);
    Invalid.throwIfAny(faults(obligation, DossierClock.day(trail.now())));
    return trail.append(
        dossier,
        dossier.state().obligationRequested(),
        by,
        new DossierEvent.ObligationRequested(
            obligation.name().strip(),
            obligation.amount(),
            obligation.notice().strip(),
            obligation.payBy()),
        process.suspend(dossier));
  }

  /** What the applicant is to pay now, for who may note that it is paid; logged. */
  @Transactional
  public DossierEvent.ObligationRequested requested(String code, Actor actor) {
    Dossier dossier = trail.lock(code);
    guard.look(actor, dossier, Action.OBLIGATION_SETTLE, "");
    return asked(dossier).event();
  }

  /**
   * Notes that the obligation is met; the clock goes on with the time that was left.
   *
   * @param proof number of the payment document
   * @param files copies of it, may be none
   * @throws RuleRefusal when nothing is being waited for
   */
  @Transactional
  public Dossier settle(String code, String proof, List<UUID> files, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.OBLIGATION_SETTLE, Move.SETTLE_OBLIGATION);
    String number = proof.strip();
    if (number.isEmpty() || number.length() > NUMBER_LENGTH) {
      throw new Invalid(Fault.of("proof", "dossier.fault.proof", NUMBER_LENGTH));
    }
    DossierPapers.Kept kept = papers.attachStep(dossier, Map.of(PROOF, files), actor);
    Instant since = asked(dossier).at();
    Instant now = trail.now();
    Deadline deadline =
        terms.deadline(
            dossier,
            new DossierEvent.ObligationSettled(number, kept.attachments(), since, now, null, null),
            now);
    return trail.append(
        dossier,
        dossier
            .state()
            .with(
                DossierStatus.IN_PROCESS,
                dossier.moments().due(deadline.dueAt(), deadline.originalDueAt())),
        by,
        new DossierEvent.ObligationSettled(
            number, kept.attachments(), since, now, deadline.dueAt(), deadline.originalDueAt()),
        process.resume(dossier, InternalProcess.PAID).also(kept.writes()));
  }

  private record Asked(Instant at, DossierEvent.ObligationRequested event) {}

  private Asked asked(Dossier dossier) {
    return terms.trail(dossier).reversed().stream()
        .filter(happened -> happened.event() instanceof DossierEvent.ObligationRequested)
        .map(h -> new Asked(h.at(), (DossierEvent.ObligationRequested) h.event()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no obligation in " + dossier.code()));
  }

  static List<Fault> faults(Obligation obligation, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    String name = obligation.name().strip();
    if (name.isEmpty() || name.length() > NAME_LENGTH) {
      faults.add(Fault.of("name", "dossier.fault.obligation", NAME_LENGTH));
    }
    if (obligation.amount() <= 0 || obligation.amount() > MOST) {
      faults.add(Fault.of("amount", "dossier.fault.amount", MOST));
    }
    if (obligation.notice().strip().length() > NUMBER_LENGTH) {
      faults.add(Fault.of("notice", "dossier.fault.notice", NUMBER_LENGTH));
    }
    if (obligation.payBy() != null && obligation.payBy().isBefore(today)) {
      faults.add(Fault.of("payBy", "dossier.fault.pay-by", today));
    }
    return faults;
  }
}
