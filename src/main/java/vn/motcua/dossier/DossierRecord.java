package vn.motcua.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.process.WorkItem;

/** Gathers all that belongs to a dossier: one statement for each part. */
@Component
class DossierRecord {
  private final DossierEvents events;
  private final DossierPapers papers;
  private final FeeStore fees;
  private final InternalProcess process;
  private final DossierTerms terms;

  DossierRecord(
      DossierEvents events,
      DossierPapers papers,
      FeeStore fees,
      InternalProcess process,
      DossierTerms terms) {
    this.events = events;
    this.papers = papers;
    this.fees = fees;
    this.process = process;
    this.terms = terms;
  }

  Dossiers.Whole of(Dossier dossier) {
    List<WorkItem> items =
        dossier.state().modelVersionId() == null ? List.of() : process.runs().items(dossier.id());
    return new Dossiers.Whole(
        dossier,
        terms.requested(dossier),
        papers.kept(dossier.id()),
        fees.lines(dossier.id()),
        fees.receipt(dossier.id()),
        trail(dossier),
        items);
  }

  /** The other agencies that have or had a step of the dossier. */
  Set<UUID> partners(Dossier dossier) {
    return process.partners(dossier);
  }

  List<Happened> trail(Dossier dossier) {
    return events.of(dossier.id());
  }
}
