package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalogue.PaperRequirement;

/**
 * Asking for a supplement.
 *
 * @param papers those that the case asks for
 * @param chosen codes of papers ticked so far
 * @param notes what is wrong with each, by code
 */
public record SupplementRequestPage(
    String code,
    List<PaperRequirement> papers,
    String reason,
    Set<String> chosen,
    Map<String, String> notes) {
  public SupplementRequestPage {
    papers = List.copyOf(papers);
    chosen = Set.copyOf(chosen);
    notes = Map.copyOf(notes);
  }

  public String path() {
    return "/desk/dossiers/" + code;
  }
}
