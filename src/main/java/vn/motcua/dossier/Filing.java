package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.sql.Write;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.FeeQuote;
import vn.motcua.catalogue.Fees;
import vn.motcua.identity.Actor;

/** Filing a dossier (nộp hồ sơ): online, at the counter or by post. */
@Service
public class Filing {
  private final Trail trail;
  private final FilingBasis basis;
  private final FilingNumbers numbers;
  private final DossierPapers papers;
  private final FeeStore fees;

  Filing(
      Trail trail, FilingBasis basis, FilingNumbers numbers, DossierPapers papers, FeeStore fees) {
    this.trail = trail;
    this.basis = basis;
    this.numbers = numbers;
    this.papers = papers;
    this.fees = fees;
  }

  /**
   * What is filed.
   *
   * @param submissionKey named by the client; the same key of the same person files once
   * @param agencyId who is to settle it; null for the agency of the filing officer
   * @param procedure code of the procedure
   * @param caseKey which case of it; null when it has only one
   * @param facts what the fee depends on (pages, copies, claimed exemptions)
   */
  public record Command(
      String submissionKey,
      @Nullable UUID agencyId,
      String procedure,
      @Nullable String caseKey,
      Channel channel,
      Applicant applicant,
      List<GivenPaper> papers,
      ReturnMethod returnMethod,
      FeeFacts facts) {
    public Command {
      papers = List.copyOf(papers);
    }
  }

  /**
   * Files the dossier and gives it its one code (R8); the same submission key again gives the
   * dossier that it filed before.
   *
   * @throws Invalid naming every fault
   * @throws RuleRefusal when the key was used for something else
   */
  @Transactional
  @Rule({"R1", "R2", "R8"})
  public Dossier file(Command command, Actor actor) {
    FilingNumbers.Claim claim = numbers.claim(command, actor);
    if (claim.dossierId() != null) {
      return trail.lock(claim.dossierId());
    }
    trail.steady();
    FilingBasis.Basis found = basis.of(command, actor);
    List<Fault> faults = new ArrayList<>(found.faults());
    faults.addAll(command.applicant().faults());
    faults.addAll(Completeness.faults(found.requested(), command.papers()));
    if (command.channel() == Channel.ONLINE) {
      Completeness.missing(
              found.requested(), command.channel(), command.applicant(), command.papers())
          .forEach(
              paper ->
                  faults.add(
                      Fault.of(
                          "papers." + paper.paper(), "dossier.fault.paper-missing", paper.name())));
    }
    faults.addAll(papers.faults(command.papers(), actor));
    Instant now = trail.now();
    FeeQuote quote = quote(found.requested(), command, DossierClock.day(now), faults);
    Invalid.throwIfAny(faults);

    UUID id = claim.newId();
    DossierPapers.Kept kept = papers.keep(id, command.papers(), actor);
    List<Write> also = new ArrayList<>(kept.writes());
    also.addAll(fees.adding(id, quote.lines()));
    Instant acceptBy = basis.acceptBy(found.competentAgencyId(), now);
    Dossier dossier =
        new Dossier(
            id,
            numbers.code(found.receivingAgencyId(), now), // last: others wait for its row
            found.procedure(),
            command.channel(),
            found.receivingAgencyId(),
            found.competentAgencyId(),
            found.unitId(),
            actor instanceof Actor.CitizenActor ? actor.id() : null,
            command.applicant(),
            command.returnMethod(),
            numbers.trackingKey(),
            quote.total(),
            null,
            State.filed(now, acceptBy),
            0,
            HashChain.START);
    return trail.begin(
        dossier,
        found.acting(),
        new DossierEvent.Filed(command.channel().name(), kept.attachments(), quote.total()),
        also);
  }

  /** What it costs by what was told; copies that nobody told are as few as can be asked for. */
  static FeeQuote quote(Case requested, Command command, LocalDate day, List<Fault> faults) {
    Channel channel = command.channel();
    FeeFacts facts = Fees.assumed(requested, channel, command.facts(), day);
    FeeQuote quote = Fees.quote(requested, channel, facts, day);
    quote.missing().forEach(fact -> faults.add(Fault.of("fee", "dossier.fault.fee-fact", fact)));
    int least = Fees.leastCopies(requested, channel, day);
    Integer copies = facts.copies();
    if (copies != null && copies < least) {
      faults.add(Fault.of("fee", "dossier.fault.fee-copies", least));
    }
    List<String> claimable =
        Fees.exemptions(requested, channel, day).stream().map(Exemption::reason).toList();
    facts.reasons().stream()
        .filter(reason -> !claimable.contains(reason))
        .forEach(reason -> faults.add(Fault.of("fee", "dossier.fault.fee-exemption", reason)));
    return quote;
  }

  /** The same request once more without fee (R21): same procedure version, applicant and papers. */
  Dossier again(Dossier old, Acting by) {
    Instant now = trail.now();
    UUID id = Ids.next();
    DossierPapers.Kept kept = papers.copy(old.id(), id);
    Dossier dossier =
        new Dossier(
            id,
            numbers.code(old.receivingAgencyId(), now),
            old.procedure(),
            old.channel(),
            old.receivingAgencyId(),
            old.competentAgencyId(),
            old.unitId(),
            old.citizenId(),
            old.applicant(),
            old.returnMethod(),
            numbers.trackingKey(),
            0,
            old.id(),
            State.filed(now, basis.acceptBy(old.competentAgencyId(), now)),
            0,
            HashChain.START);
    return trail.begin(
        dossier,
        by,
        new DossierEvent.Filed(old.channel().name(), kept.attachments(), 0),
        kept.writes());
  }
}
