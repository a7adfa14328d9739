package vn.motcua.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper being handed in.
 *
 * @param code of the paper that it answers, as in the procedure's list
 * @param copies how many of this kind, at least 1
 * @param file its content; null for a paper that lies at the counter and has not been scanned
 * @param reused the content was already with the office and was not asked for again
 * @param note remark of the person who took it in, may be empty
 */
public record GivenPaper(
    String code, PaperKind kind, int copies, @Nullable UUID file, boolean reused, String note) {

  /** An electronic paper as it is uploaded. */
  public static GivenPaper electronic(String code, UUID file) {
    return new GivenPaper(code, PaperKind.ELECTRONIC, 1, file, false, "");
  }

  /** Digitised: there is paper, and an image of it. */
  public boolean digitised() {
    return file != null && kind != PaperKind.ELECTRONIC;
  }
}
