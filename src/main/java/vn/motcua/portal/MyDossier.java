package vn.motcua.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.NotFound;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Happened;
import vn.motcua.dossier.KeptPaper;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.organisation.Agencies;
import vn.motcua.portal.MyDossierPage.Attachment;
import vn.motcua.records.StoredFile;

/**
 * What the owner sees of a dossier: the papers handed in, the result once it is there, the slips;
 * nothing that the office made on the way.
 */
@Component
final class MyDossier {
  /** The evidence that is the result. */
  private static final String RESULT = "result";

  /** The form that follows the dossier through the office (06) stays there. */
  private static final String CONTROL_SLIP = "06";

  private final Dossiers dossiers;
  private final DossierFiles files;
  private final Agencies agencies;

  MyDossier(Dossiers dossiers, DossierFiles files, Agencies agencies) {
    this.dossiers = dossiers;
    this.files = files;
    this.agencies = agencies;
  }

  MyDossierPage page(String code, CitizenActor citizen) {
    Dossiers.Whole whole = dossiers.whole(code, citizen);
    Dossier dossier = whole.dossier();
    Set<Action> actions = dossiers.actions(dossier, citizen);
    return new MyDossierPage(
        dossier.code(),
        dossier.procedure().name(),
        dossier.procedure().nameEn(),
        agencies.get(dossier.competentAgencyId()).name(),
        Journey.of(dossiers.tracking(dossier.code(), dossier.trackingKey())),
        asked(whole),
        obligation(whole),
        refusal(whole),
        results(whole),
        papers(whole),
        SlipPrinter.available(whole).stream().filter(s -> !s.equals(CONTROL_SLIP)).toList(),
        new MyDossierPage.May(
            actions.contains(Action.SUPPLEMENT_ANSWER),
            actions.contains(Action.DOSSIER_WITHDRAW),
            rateable(dossier) && actions.contains(Action.RATE)),
        dossier.state().rating());
  }

  /**
   * Opens a file that the page shows.
   *
   * @throws NotFound for every other one
   */
  DossierFiles.Opened open(String code, UUID file, CitizenActor citizen) {
    Dossiers.Whole whole = dossiers.whole(code, citizen);
    boolean shown =
        Stream.concat(results(whole).stream(), papers(whole).stream())
            .anyMatch(attachment -> attachment.id().equals(file));
    if (!shown) {
      throw new NotFound("file", file);
    }
    return files.open(code, file, citizen);
  }

  private static boolean rateable(Dossier dossier) {
    return dossier.state().rating() == null && finished(dossier);
  }

  private static boolean finished(Dossier dossier) {
    return dossier.status() == DossierStatus.FINISHED || dossier.status() == DossierStatus.RETURNED;
  }

  private static MyDossierPage.@Nullable Supplement asked(Dossiers.Whole whole) {
    if (whole.dossier().status() != DossierStatus.SUPPLEMENT_REQUESTED) {
      return null;
    }
    return last(whole, DossierEvent.SupplementRequested.class)
        .map(
            event ->
                new MyDossierPage.Supplement(
                    event.reason(),
                    event.missing().stream().map(DossierEvent.Missing::name).toList()))
        .orElse(null);
  }

  private static MyDossierPage.@Nullable Obligation obligation(Dossiers.Whole whole) {
    if (whole.dossier().status() != DossierStatus.FINANCIAL_OBLIGATION) {
      return null;
    }
    return last(whole, DossierEvent.ObligationRequested.class)
        .map(
            event ->
                new MyDossierPage.Obligation(
                    event.obligation(), event.amount(), event.notice(), event.payBy()))
        .orElse(null);
  }

  private static @Nullable String refusal(Dossiers.Whole whole) {
    return switch (whole.dossier().status()) {
      case NOT_ACCEPTED ->
          last(whole, DossierEvent.Refused.class).map(DossierEvent.Refused::reason).orElse(null);
      case STOPPED ->
          last(whole, DossierEvent.Stopped.class).map(DossierEvent.Stopped::reason).orElse(null);
      case FILED, ACCEPTED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION -> null;
      case WITHDRAWAL_REQUESTED, FINISHED, RETURNED -> null;
    };
  }

  /** A result is shown once it is signed and the dossier finished, never before. */
  private static List<Attachment> results(Dossiers.Whole whole) {
    return finished(whole.dossier()) ? attachments(whole, Set.of(RESULT)) : List.of();
  }

  private static List<Attachment> papers(Dossiers.Whole whole) {
    Set<String> codes =
        whole.requested().papers().stream().map(PaperRequirement::code).collect(Collectors.toSet());
    codes.add(FilingDraft.AUTHORISATION);
    return attachments(whole, codes);
  }

  private static List<Attachment> attachments(Dossiers.Whole whole, Set<String> codes) {
    return whole.papers().stream()
        .filter(kept -> codes.contains(kept.paper().code()))
        .map(kept -> attachment(whole, kept))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Attachment attachment(Dossiers.Whole whole, KeptPaper kept) {
    StoredFile file = kept.file();
    if (file == null) {
      return null;
    }
    String code = kept.paper().code();
    Optional<PaperRequirement> paper = whole.requested().paper(code);
    return new Attachment(
        file.id(),
        code.equals(RESULT) ? "portal.result" : "portal.authorisation",
        paper.map(PaperRequirement::name).orElse(""),
        paper.map(PaperRequirement::nameEn).orElse(""),
        file.name(),
        file.size());
  }

  private static <E extends DossierEvent> Optional<E> last(Dossiers.Whole whole, Class<E> type) {
    return whole.trail().reversed().stream()
        .map(Happened::event)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
