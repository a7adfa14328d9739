package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.base.Messages;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.dossier.slips.Contact;
import vn.motcua.dossier.slips.ControlSlip;
import vn.motcua.dossier.slips.ExtensionSlip;
import vn.motcua.dossier.slips.Letterhead;
import vn.motcua.dossier.slips.ObligationSlip;
import vn.motcua.dossier.slips.PaperLine;
import vn.motcua.dossier.slips.ReceiptSlip;
import vn.motcua.dossier.slips.RefusalSlip;
import vn.motcua.dossier.slips.Signer;
import vn.motcua.dossier.slips.Slip;
import vn.motcua.dossier.slips.StopSlip;
import vn.motcua.dossier.slips.SupplementSlip;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.records.PaperKind;

/** Fills the forms from a dossier and its trail; the words of the law are in the forms. */
@Component
class SlipWriter {
  private static final String ONE_STOP = "Trung tâm Phục vụ hành chính công";

  private final Agencies agencies;
  private final DossierTerms terms;
  private final Messages messages;
  private final ProcessDrawings drawings;
  private final String site;

  SlipWriter(
      Agencies agencies,
      DossierTerms terms,
      Messages messages,
      ProcessDrawings drawings,
      @Value("${motcua.address:http://localhost:8080}") String site) {
    this.agencies = agencies;
    this.terms = terms;
    this.messages = messages;
    this.drawings = drawings;
    this.site = site;
  }

  /** The form for the latest event that gives reason for it. */
  Slip write(String form, Dossiers.Whole whole) {
    Happened last =
        whole.trail().reversed().stream()
            .filter(happened -> SlipPrinter.form(happened.event()).equals(form))
            .findFirst()
            .orElse(whole.trail().getLast());
    return switch (last.event()) {
      case DossierEvent.Accepted e when form.equals("01") -> receipt(whole, last, e);
      case DossierEvent.SupplementRequested e when form.equals("02") -> supplement(whole, last, e);
      case DossierEvent.Refused e when form.equals("03") -> refusal(whole, last, e);
      case DossierEvent.Extended e when form.equals("04") -> extension(whole, last, e);
      case DossierEvent.Stopped e when form.equals("05") -> stop(whole, last, e);
      case DossierEvent.ObligationRequested e when form.equals("nvtc") -> // no message
          obligation(whole, last, e);
      default -> control(whole);
    };
  }

  private Slip receipt(Dossiers.Whole whole, Happened happened, DossierEvent.Accepted event) {
    Dossier dossier = whole.dossier();
    @Nullable Term term = terms.term(dossier);
    return new ReceiptSlip(
        letterhead(dossier, happened, ONE_STOP),
        applicant(dossier),
        dossier.procedure().name(),
        papers(whole),
        1,
        term == null
            ? messages.text(Messages.VIETNAMESE, "dossier.slip.no-term")
            : messages.text(Messages.VIETNAMESE, term.key(), term.amount()),
        happened.at(),
        event.dueAt(),
        messages.text(Messages.VIETNAMESE, dossier.returnMethod()),
        whole.fees().stream()
            .map(fee -> new ReceiptSlip.FeeLine(fee.name(), fee.amount(), fee.reason()))
            .toList(),
        whole.receipt().map(Receipt::label).orElse(null),
        happened.entry().actorName(),
        new vn.motcua.dossier.slips.Tracking(
            site + "/tracking/" + dossier.code() + "?key=" + dossier.trackingKey(), site, null));
  }

  private Slip supplement(
      Dossiers.Whole whole, Happened happened, DossierEvent.SupplementRequested event) {
    List<PaperLine> lines = new ArrayList<>();
    for (DossierEvent.Missing missing : event.missing()) {
      PaperRequirement paper = whole.requested().paper(missing.paper()).orElse(null);
      lines.add(
          new PaperLine(
              missing.name(),
              paper == null ? 1 : paper.originals(),
              paper == null ? 0 : paper.certifiedCopies(),
              paper == null ? 0 : paper.plainCopies(),
              0,
              missing.note().isEmpty() ? null : missing.note()));
    }
    Dossier dossier = whole.dossier();
    return new SupplementSlip(
        letterhead(dossier, happened, ONE_STOP),
        applicant(dossier),
        dossier.procedure().name(),
        lines,
        event.reason(),
        null,
        contact(happened),
        happened.entry().actorName());
  }

  private Slip refusal(Dossiers.Whole whole, Happened happened, DossierEvent.Refused event) {
    Dossier dossier = whole.dossier();
    return new RefusalSlip(
        letterhead(dossier, happened, ONE_STOP),
        applicant(dossier),
        dossier.procedure().name(),
        event.reason(),
        contact(happened),
        happened.entry().actorName());
  }

  private Slip extension(Dossiers.Whole whole, Happened happened, DossierEvent.Extended event) {
    Dossier dossier = whole.dossier();
    return new ExtensionSlip(
        letterhead(dossier, happened, null),
        applicant(dossier),
        dossier.procedure().name(),
        accepted(dossier),
        event.oldDueAt(),
        event.reason(),
        event.newDueAt(),
        signer(happened),
        List.of(ONE_STOP));
  }

  private Slip obligation(
      Dossiers.Whole whole, Happened happened, DossierEvent.ObligationRequested event) {
    Dossier dossier = whole.dossier();
    return new ObligationSlip(
        letterhead(dossier, happened, ONE_STOP),
        applicant(dossier),
        dossier.procedure().name(),
        event.obligation(),
        event.amount(),
        event.notice().isEmpty() ? null : event.notice(),
        event.payBy(),
        contact(happened),
        signer(happened));
  }

  private Slip stop(Dossiers.Whole whole, Happened happened, DossierEvent.Stopped event) {
    Dossier dossier = whole.dossier();
    Instant asked =
        whole.trail().stream()
            .filter(each -> each.event() instanceof DossierEvent.WithdrawalRequested)
            .reduce((first, second) -> second)
            .map(Happened::at)
            .orElse(happened.at());
    String stage =
        whole.trail().reversed().stream()
            .map(Happened::event)
            .filter(DossierEvent.StepCompleted.class::isInstance)
            .map(each -> ((DossierEvent.StepCompleted) each).step())
            .findFirst()
            .orElse(messages.text(Messages.VIETNAMESE, "dossier.slip.not-begun"));
    return new StopSlip(
        letterhead(dossier, happened, ONE_STOP),
        applicant(dossier),
        dossier.procedure().name(),
        dossier.moments().filedAt(),
        asked,
        event.reason(),
        stage,
        papers(whole).stream().filter(paper -> paper.originals() > 0).map(PaperLine::name).toList(),
        null,
        signer(happened),
        List.of(ONE_STOP));
  }

  private Slip control(Dossiers.Whole whole) {
    Dossier dossier = whole.dossier();
    return new ControlSlip(
        letterhead(dossier, whole.trail().getLast(), ONE_STOP),
        applicant(dossier),
        dossier.procedure().name(),
        agencies.get(dossier.competentAgencyId()).name(),
        List.of(),
        accepted(dossier),
        dossier.moments().dueAt(),
        HandOvers.of(whole.trail(), messages),
        drawings.of(whole, Messages.VIETNAMESE).orElse(null));
  }

  private List<PaperLine> papers(Dossiers.Whole whole) {
    List<PaperLine> lines = new ArrayList<>();
    for (PaperRequirement asked : whole.requested().papers()) {
      List<KeptPaper> given =
          whole.papers().stream().filter(k -> k.paper().code().equals(asked.code())).toList();
      if (!given.isEmpty()) {
        lines.add(
            new PaperLine(
                asked.name(),
                count(given, PaperKind.ORIGINAL),
                count(given, PaperKind.CERTIFIED),
                count(given, PaperKind.PLAIN),
                count(given, PaperKind.ELECTRONIC),
                null));
      }
    }
    return lines;
  }

  private static int count(List<KeptPaper> given, PaperKind kind) {
    return given.stream()
        .filter(kept -> kept.paper().given().kind() == kind)
        .mapToInt(kept -> kept.paper().given().copies())
        .sum();
  }

  private static vn.motcua.dossier.slips.Applicant applicant(Dossier dossier) {
    Applicant of = dossier.applicant();
    boolean represented = of.agentName() != null;
    return new vn.motcua.dossier.slips.Applicant(
        represented ? String.valueOf(of.agentName()) : of.name(),
        represented ? of.name() : null,
        represented ? of.agentIdentity() : of.identity(),
        of.address(),
        of.phone(),
        of.email());
  }

  private Letterhead letterhead(Dossier dossier, Happened happened, @Nullable String issuer) {
    UUID id = dossier.competentAgencyId();
    Agency agency = agencies.get(id);
    Agency above = agency.parentId() == null ? null : agencies.get(agency.parentId());
    return new Letterhead(
        issuer != null ? agency.name() : above == null ? null : above.name(),
        issuer != null ? issuer : agency.name(),
        agency.name().replaceFirst("^Ủy ban nhân dân (xã|phường|đặc khu) ", ""),
        DossierClock.day(happened.at()),
        dossier.code());
  }

  private Contact contact(Happened happened) {
    return new Contact(happened.entry().actorName(), null, site);
  }

  private static Signer signer(Happened happened) {
    String post = happened.entry().post();
    return new Signer(null, post == null ? ONE_STOP : post, happened.entry().actorName());
  }

  private static Instant accepted(Dossier dossier) {
    Instant accepted = dossier.moments().acceptedAt();
    return accepted == null ? dossier.moments().filedAt() : accepted;
  }
}
