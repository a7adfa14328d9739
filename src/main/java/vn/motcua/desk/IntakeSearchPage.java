package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * Choosing what to file.
 *
 * @param found procedures that match the text
 * @param chosen the procedure whose cases are to choose from, null before
 */
public record IntakeSearchPage(
    String text, List<Listing> found, @Nullable ProcedureVersion chosen) {
  public IntakeSearchPage {
    found = List.copyOf(found);
  }
}
