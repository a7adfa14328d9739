package vn.motcua.catalogue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/**
 * Takes in a crawl of the national catalogue, JSON Lines with a procedure on each line. What can be
 * read with certainty becomes a draft, the rest a doubt in quarantine. A line is a transaction of
 * its own: a bad one costs itself alone, and the same line again changes nothing.
 */
@Service
public class NationalImport {
  private static final int BEGINNING = 64 * 1024;

  private final LineIntake intake;

  NationalImport(LineIntake intake) {
    this.intake = intake;
  }

  /**
   * What an import did.
   *
   * @param lines lines that are not blank
   * @param drafts lines that gave a draft
   * @param certain of these, how many without a doubt
   * @param known lines that had been taken in before
   * @param refused lines that gave no draft
   * @param doubts entries added to the quarantine
   */
  public record Report(int lines, int drafts, int certain, int known, int refused, int doubts) {}

  /**
   * A line that gave no draft. It lies in quarantine.
   *
   * @param line its number in the file, from 1
   * @param subject what is wrong in it
   * @param reasonKey message key that says why it cannot be read
   */
  public record Refusal(int line, Doubt.Subject subject, String reasonKey) {}

  /** As {@link #run(InputStream, String, Consumer)}, for those who read the quarantine anyway. */
  public Report run(InputStream file, String name) throws IOException {
    return run(file, name, refusal -> {});
  }

  /**
   * Reads the file to its end.
   *
   * @param name as the quarantine shall show it
   * @param refused is told of each line that gives no draft, in their order
   * @throws Invalid when it is no text or holds no line; then nothing is taken in
   * @throws IOException when the file cannot be read to its end; the lines before it are taken in
   */
  public Report run(InputStream file, String name, Consumer<Refusal> refused) throws IOException {
    NationalLines lines = new NationalLines(text(file));
    Set<String> seen = new HashSet<>();
    int count = 0;
    int drafts = 0;
    int certain = 0;
    int known = 0;
    int doubts = 0;
    for (NationalLines.Line line = lines.next(); line != null; line = lines.next()) {
      LineIntake.Taken taken = intake.take(line, name, seen);
      count++;
      known += taken.known() ? 1 : 0;
      drafts += taken.version() == null ? 0 : 1;
      certain += taken.version() != null && taken.findings().isEmpty() ? 1 : 0;
      doubts += taken.findings().size();
      if (taken.version() == null) {
        int number = line.number();
        taken.findings().forEach(finding -> refused.accept(refusal(number, finding)));
      }
      if (taken.code() != null) {
        seen.add(taken.code());
      }
    }
    if (count == 0) {
      throw new Invalid(Fault.of("file", "catalogue.import.nothing"));
    }
    return new Report(count, drafts, certain, known, count - drafts - known, doubts);
  }

  /**
   * The file, unless it begins like a document, a picture or an archive: their bytes would only
   * fill the quarantine. In UTF-8 text no byte is zero.
   */
  private static InputStream text(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, BEGINNING);
    in.mark(BEGINNING);
    byte[] beginning = in.readNBytes(BEGINNING);
    in.reset();
    for (byte b : beginning) {
      if (b == 0) {
        throw new Invalid(Fault.of("file", "catalogue.import.no-text"));
      }
    }
    return in;
  }

  private static Refusal refusal(int line, Finding finding) {
    return new Refusal(line, finding.subject(), Doubt.REASON + finding.reason());
  }
}
