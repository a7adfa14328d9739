package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.Status;
import vn.motcua.catalogue.Quarantine;
import vn.motcua.organisation.Agencies;
import vn.motcua.process.Models;
import vn.motcua.process.StepGraph;

/** Gathers the page of a version, for every controller that shows it again with faults. */
@Component
final class ProcedureVersions {
  private final Catalogue catalogue;
  private final Quarantine quarantine;
  private final Agencies agencies;
  private final Models models;
  private final OfficeClock clock;

  ProcedureVersions(
      Catalogue catalogue,
      Quarantine quarantine,
      Agencies agencies,
      Models models,
      OfficeClock clock) {
    this.catalogue = catalogue;
    this.quarantine = quarantine;
    this.agencies = agencies;
    this.models = models;
    this.clock = clock;
  }

  ProcedureVersionPage page(UUID id) {
    ProcedureVersion version = catalogue.version(id);
    return page(version, AssignmentForm.of(version.procedure()));
  }

  ProcedureVersionPage page(ProcedureVersion version, AssignmentForm form) {
    boolean draft = version.status() == Status.DRAFT;
    LocalDate today = LocalDate.now(clock);
    List<Doubt> doubts = draft ? quarantine.open(version.id()) : List.of();
    return new ProcedureVersionPage(
        version,
        catalogue.versions(version.code()),
        draft ? catalogue.lacks(version) : List.of(),
        doubts,
        draft ? models.list() : List.of(),
        catalogue.offersOf(version.code()),
        agencies.settling(today),
        form,
        today);
  }

  List<String> processKeys() {
    return models.list().stream().map(model -> model.key()).toList();
  }

  /** The internal process that a version names, as it is now. */
  StepGraph process(ProcedureVersion version) {
    return models.newest(version.processKey());
  }
}
