package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.base.Fault;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Offer;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agency;
import vn.motcua.portal.ProcedurePage;
import vn.motcua.process.ModelVersion;

/**
 * All there is to know of a version, and what can be done with it.
 *
 * @param version the version
 * @param versions every version of the procedure, the newest first
 * @param lacking what keeps a draft from being published
 * @param doubts what an import left in doubt about this draft
 * @param models internal processes to choose from
 * @param offers which agencies offer the procedure, past and to come
 * @param agencies agencies that may offer it
 * @param form decisions about the draft
 * @param today the day on which the page is shown
 */
public record ProcedureVersionPage(
    ProcedureVersion version,
    List<ProcedureVersion> versions,
    List<Fault> lacking,
    List<Doubt> doubts,
    List<ModelVersion> models,
    List<Offer> offers,
    List<Agency> agencies,
    AssignmentForm form,
    LocalDate today) {
  /** A case with all of its fees, as citizens will read it. */
  public ProcedurePage.CaseFees fees(Case one) {
    List<FeeRule> fees = one.fees();
    return new ProcedurePage.CaseFees(one, fees);
  }

  public String agency(Offer offer) {
    return agencies.stream()
        .filter(agency -> agency.id().equals(offer.agencyId()))
        .map(Agency::name)
        .findFirst()
        .orElse(offer.agencyId().toString());
  }

  public boolean running(Offer offer) {
    return offer.validTo() == null || !offer.validTo().isBefore(today);
  }

  public List<String> steps() {
    return version.steps().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
