package vn.motcua.desk;

import java.util.List;

/**
 * A decision on a dossier that needs nothing but a reason.
 *
 * @param code of the dossier
 * @param noun of the action, names its address and its texts
 * @param reason as entered so far
 * @param choices what can be decided, the usual first; one button each
 */
public record ReasonPage(String code, String noun, String reason, List<String> choices) {
  public ReasonPage {
    choices = List.copyOf(choices);
  }

  public String path() {
    return "/desk/dossiers/" + code;
  }
}
