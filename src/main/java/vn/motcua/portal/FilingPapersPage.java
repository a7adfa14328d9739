package vn.motcua.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.records.StoredFile;

/**
 * Third step of filing: the papers, each with the files that answer it.
 *
 * @param heading the procedure
 * @param key submission key
 * @param papers papers that filing online asks for
 */
public record FilingPapersPage(FilingHeading heading, String key, List<Asked> papers) {
  public FilingPapersPage {
    papers = List.copyOf(papers);
  }

  /**
   * One paper.
   *
   * @param code code of the paper
   * @param name its name
   * @param nameEn its English name, may be empty
   * @param required whether the dossier cannot be filed without it
   * @param requirement what the procedure says of it; null for the authorisation of an agent
   * @param files files uploaded so far
   */
  public record Asked(
      String code,
      String name,
      String nameEn,
      boolean required,
      @Nullable PaperRequirement requirement,
      List<StoredFile> files) {
    public Asked {
      files = List.copyOf(files);
    }

    /** Name of the form field that carries its files. */
    public String field() {
      return Uploads.FIELD + code;
    }
  }
}
