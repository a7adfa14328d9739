package vn.motcua.portal;

import java.util.List;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;

/**
 * Second step of filing: for whom, how the result is to be handed over, what the fee depends on.
 *
 * @param heading the procedure
 * @param key submission key
 * @param form what was entered, or is known of the person signed in
 * @param kinds kinds of applicants
 * @param returns ways to receive the result
 * @param needs facts that the fee depends on
 * @param exemptions reasons to pay less that can be claimed
 */
public record FilingApplicantPage(
    FilingHeading heading,
    String key,
    ApplicantForm form,
    List<String> kinds,
    List<String> returns,
    List<FeeFacts.Fact> needs,
    List<Exemption> exemptions) {
  public FilingApplicantPage {
    kinds = List.copyOf(kinds);
    returns = List.copyOf(returns);
    needs = List.copyOf(needs);
    exemptions = List.copyOf(exemptions);
  }

  /** Name of the form field of a fact. */
  public static String field(FeeFacts.Fact fact) {
    return FilingEntry.field(fact);
  }
}
