package vn.motcua.dossier.slips;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper in the list of a form, with its copies by kind.
 *
 * @param note remark, or on a supplement request what is wrong with it
 */
public record PaperLine(
    String name,
    int originals,
    int certifiedCopies,
    int plainCopies,
    int electronic,
    @Nullable String note) {

  public static boolean anyElectronic(List<PaperLine> papers) {
    return papers.stream().anyMatch(paper -> paper.electronic() > 0);
  }

  public static boolean anyNote(List<PaperLine> papers) {
    return papers.stream().anyMatch(paper -> paper.note() != null);
  }
}
