package vn.motcua.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.Fees;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.portal.FilingCasePage.Choice;
import vn.motcua.records.Files;
import vn.motcua.records.StoredFile;

/** The pages of filing, each from the draft and from what the procedure says today. */
@Component
final class FilingPages {
  private final Catalogue catalogue;
  private final Agencies agencies;
  private final Files files;
  private final OfficeClock clock;

  FilingPages(Catalogue catalogue, Agencies agencies, Files files, OfficeClock clock) {
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.files = files;
    this.clock = clock;
  }

  FilingCasePage choice(String procedure, String key, String caseKey, String agency) {
    ProcedureVersion version = version(procedure);
    return new FilingCasePage(
        heading(version, 1),
        key,
        online(version).stream().map(c -> new Choice(c.key(), c.name(), c.nameEn())).toList(),
        offering(procedure).stream()
            .map(a -> new Choice(a.id().toString(), a.name(), a.nameEn()))
            .toList(),
        caseKey,
        agency);
  }

  FilingApplicantPage applicant(FilingDraft draft, ApplicantForm form) {
    return new FilingApplicantPage(
        heading(version(draft.procedure()), 2),
        draft.key(),
        form,
        Arrays.stream(Applicant.Kind.values()).map(Enum::name).toList(),
        Arrays.stream(ReturnMethod.values()).map(Enum::name).toList(),
        needs(draft),
        exemptions(draft));
  }

  FilingPapersPage papers(FilingDraft draft) {
    return new FilingPapersPage(heading(version(draft.procedure()), 3), draft.key(), asked(draft));
  }

  FilingCheckPage check(FilingDraft draft, ApplicantForm form) {
    Case requested = requested(draft);
    FeeFacts facts = FilingEntry.of(form, needs(draft), exemptions(draft)).facts();
    return new FilingCheckPage(
        heading(version(draft.procedure()), FilingHeading.STEPS),
        draft.key(),
        requested,
        agencies.get(draft.agency()),
        form,
        asked(draft),
        Fees.quote(requested, Channel.ONLINE, facts, today()),
        requested.term(Channel.ONLINE).map(ChannelTerm::term).orElse(null));
  }

  /** Facts that the fee of the draft's case depends on. */
  List<FeeFacts.Fact> needs(FilingDraft draft) {
    return Fees.needs(requested(draft), Channel.ONLINE, today()).stream().sorted().toList();
  }

  List<Exemption> exemptions(FilingDraft draft) {
    return Fees.exemptions(requested(draft), Channel.ONLINE, today());
  }

  /** Papers that filing asks for, with the files so far. */
  List<FilingPapersPage.Asked> asked(FilingDraft draft) {
    Map<UUID, StoredFile> known =
        files.all(draft.files().values().stream().flatMap(List::stream).toList());
    List<FilingPapersPage.Asked> asked = new ArrayList<>();
    requested(draft)
        .papers(Channel.ONLINE)
        .forEach(
            paper ->
                asked.add(
                    new FilingPapersPage.Asked(
                        paper.code(),
                        paper.name(),
                        paper.nameEn(),
                        paper.required() && paper.replacedBy() == null && paper.oneOf() == null,
                        paper,
                        uploaded(draft, paper.code(), known))));
    if (draft.form() != null && !draft.form().applicant().agentName().isEmpty()) {
      asked.add(
          new FilingPapersPage.Asked(
              FilingDraft.AUTHORISATION,
              "",
              "",
              true,
              null,
              uploaded(draft, FilingDraft.AUTHORISATION, known)));
    }
    return asked;
  }

  /** The case of the draft as the procedure has it today. */
  Case requested(FilingDraft draft) {
    return version(draft.procedure())
        .findCase(draft.caseKey())
        .orElseThrow(() -> new NotFound("case", draft.caseKey()));
  }

  List<Agency> offering(String procedure) {
    return catalogue.offering(procedure, today()).stream()
        .map(agencies::get)
        .filter(agency -> agency.existsOn(today()))
        .toList();
  }

  /** Cases that can be filed online. */
  List<Case> online(ProcedureVersion version) {
    return version.onlineLevel() == OnlineLevel.INFORMATION
        ? List.of()
        : version.cases().stream().filter(c -> c.term(Channel.ONLINE).isPresent()).toList();
  }

  /**
   * @throws NotFound when there is no such procedure, or it cannot be filed online
   */
  ProcedureVersion version(String procedure) {
    return catalogue
        .current(procedure, today())
        .filter(version -> !online(version).isEmpty())
        .orElseThrow(() -> new NotFound("procedure", procedure));
  }

  private static List<StoredFile> uploaded(
      FilingDraft draft, String paper, Map<UUID, StoredFile> known) {
    return draft.files().getOrDefault(paper, List.of()).stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static FilingHeading heading(ProcedureVersion version, int step) {
    return new FilingHeading(version.code(), version.name(), version.nameEn(), step);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
