package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Takes in a crawl of the national catalogue, JSON Lines with a procedure on each line. What can be
 * read with certainty becomes a draft, the rest a doubt in quarantine. A line is a transaction of
 * its own: a bad one costs itself alone, and the same line again changes nothing.
 */
@Service
public class NationalImport {
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
   * Reads the file to its end.
   *
   * @param name as the quarantine shall show it
   * @throws IOException when the file cannot be read to its end; the lines before it are taken in
   */
  public Report run(InputStream file, String name) throws IOException {
    NationalLines lines = new NationalLines(file);
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
      certain += taken.version() != null && taken.doubts() == 0 ? 1 : 0;
      doubts += taken.doubts();
      if (taken.code() != null) {
        seen.add(taken.code());
      }
    }
    return new Report(count, drafts, certain, known, count - drafts - known, doubts);
  }
}
