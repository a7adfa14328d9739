package vn.motcua.portal;

import java.util.List;

/**
 * Answers a request to supplement a dossier.
 *
 * @param code code of the dossier
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param reason why the office asks, in the officer's words
 * @param papers papers asked for
 */
public record SupplementPage(
    String code, String procedure, String procedureEn, String reason, List<Asked> papers) {
  public SupplementPage {
    papers = List.copyOf(papers);
  }

  /**
   * One paper asked for.
   *
   * @param paper code of the paper
   * @param name its name
   * @param defect what was wrong with it, may be empty
   */
  public record Asked(String paper, String name, String defect) {
    /** Name of the form field that carries its files. */
    public String field() {
      return Uploads.FIELD + paper;
    }
  }
}
