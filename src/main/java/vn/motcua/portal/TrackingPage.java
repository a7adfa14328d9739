package vn.motcua.portal;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as anybody sees who holds its code and key: its stages and nothing of a person.
 *
 * @param code code of the dossier
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param journey where it stands
 * @param drawing its internal process as SVG with the step that is open; null before acceptance
 */
public record TrackingPage(
    String code, String procedure, String procedureEn, Journey journey, @Nullable String drawing) {
  /** The drawing as a template puts it, unescaped: it is made by the product. */
  public Content drawn() {
    return output -> output.writeContent(drawing == null ? "" : drawing);
  }
}
