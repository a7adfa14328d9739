package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.base.Fault;
import vn.motcua.base.Rule;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PaperRequirement;

/**
 * Are all papers there, paper by paper (kiểm tra thành phần hồ sơ)? Asks for nothing outside the
 * published list and for no paper whose data a connected database has (R2).
 */
@Rule("R2")
final class Completeness {
  /** The paper that lets somebody file for the applicant (R1). */
  static final String AUTHORISATION = "van-ban-uy-quyen";

  private Completeness() {}

  /** Papers that were given but are in nobody's list, or twice. */
  static List<Fault> faults(Case requested, List<GivenPaper> given) {
    Set<String> known =
        requested.papers().stream().map(PaperRequirement::code).collect(Collectors.toSet());
    known = new HashSet<>(known);
    known.add(AUTHORISATION);
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      GivenPaper paper = given.get(i);
      String field = "papers[" + i + "]";
      if (!known.contains(paper.code())) {
        faults.add(Fault.of(field + ".code", "dossier.fault.paper-unknown", paper.code()));
      } else if (!seen.add(paper.code())) {
        faults.add(Fault.of(field + ".code", "dossier.fault.paper-twice", paper.code()));
      }
      if (paper.originals() < 0 || paper.certifiedCopies() < 0 || paper.plainCopies() < 0) {
        faults.add(Fault.of(field, "dossier.fault.paper-count"));
      }
    }
    return faults;
  }

  /** Every required paper that is not there, in the order of the list. */
  static List<DossierEvent.Missing> missing(
      Case requested, Channel channel, Applicant applicant, List<GivenPaper> given) {
    Set<String> there =
        given.stream()
            .filter(GivenPaper::anything)
            .map(GivenPaper::code)
            .collect(Collectors.toSet());
    List<DossierEvent.Missing> missing = new ArrayList<>();
    for (PaperRequirement paper : requested.missing(channel, there)) {
      missing.add(new DossierEvent.Missing(paper.code(), paper.name(), ""));
    }
    if (applicant.represented() && !there.contains(AUTHORISATION)) {
      missing.add(new DossierEvent.Missing(AUTHORISATION, "Giấy ủy quyền", ""));
    }
    return missing;
  }
}
