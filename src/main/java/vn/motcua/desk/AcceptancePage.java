package vn.motcua.desk;

import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.KeptPaper;

/** Checking a filed dossier paper by paper, before it is accepted. */
public record AcceptancePage(Dossiers.Whole whole) {
  public Dossier dossier() {
    return whole.dossier();
  }

  public String path() {
    return "/desk/dossiers/" + dossier().code();
  }

  public List<PaperRequirement> asked() {
    return whole.requested().papers(dossier().channel());
  }

  /** What was handed in for a paper. */
  public List<KeptPaper> given(PaperRequirement paper) {
    return whole.papers().stream().filter(k -> k.paper().code().equals(paper.code())).toList();
  }

  /** The first file of a paper, for a link. */
  public Optional<KeptPaper> scanned(PaperRequirement paper) {
    return given(paper).stream().filter(kept -> kept.file() != null).findFirst();
  }
}
