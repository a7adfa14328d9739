package vn.motcua.portal;

import java.util.List;

/**
 * First step of filing: which case of the procedure, and to which office.
 *
 * @param heading the procedure
 * @param key submission key: the same key files once, however often it is sent
 * @param cases cases of the procedure
 * @param agencies offices that settle it
 * @param chosenCase key of the case chosen before, or the empty string
 * @param chosenAgency id of the office chosen before, or the empty string
 */
public record FilingCasePage(
    FilingHeading heading,
    String key,
    List<Choice> cases,
    List<Choice> agencies,
    String chosenCase,
    String chosenAgency) {
  public FilingCasePage {
    cases = List.copyOf(cases);
    agencies = List.copyOf(agencies);
  }

  /** One thing to choose, with its names in both languages. */
  public record Choice(String value, String name, String nameEn) {}
}
