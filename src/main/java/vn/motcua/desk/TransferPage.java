package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.Option;
import vn.motcua.dossier.DossierTimes.Away;

/**
 * Handing a dossier to another agency, or taking it back.
 *
 * @param away who has it now and what was asked; null when it is at home
 * @param agencies who can get it, by code
 * @param agency as chosen so far
 * @param replyBy last day to answer as entered so far, ISO
 */
public record TransferPage(
    String code,
    @Nullable Away away,
    List<Option> agencies,
    String agency,
    String content,
    String replyBy) {
  public TransferPage {
    agencies = List.copyOf(agencies);
  }

  public String path() {
    return "/desk/dossiers/" + code;
  }
}
