package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.organisation.Agency;

/**
 * The two upper layers of the tree of agencies on a day.
 *
 * @param day what was entered as the day, shown again when it is none
 */
public record AgenciesPage(String day, List<Branch> branches) {
  /** An agency at the top and those directly below it. */
  public record Branch(Agency agency, List<Agency> below) {
    public Branch {
      below = List.copyOf(below);
    }
  }

  public AgenciesPage {
    branches = List.copyOf(branches);
  }

  static AgenciesPage of(LocalDate day, List<Branch> branches) {
    return new AgenciesPage(day.toString(), branches);
  }
}
