package vn.motcua.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.FeeQuote;
import vn.motcua.organisation.Agency;

/**
 * Last step of filing: everything once more, with the fee, before it is sent.
 *
 * @param heading the procedure
 * @param key submission key
 * @param requested the case
 * @param agency who settles it
 * @param form what was entered
 * @param papers papers and the files that answer them
 * @param quote what it costs
 * @param term time limit, null where the law sets none
 */
public record FilingCheckPage(
    FilingHeading heading,
    String key,
    Case requested,
    Agency agency,
    ApplicantForm form,
    List<FilingPapersPage.Asked> papers,
    FeeQuote quote,
    @Nullable Term term) {
  public FilingCheckPage {
    papers = List.copyOf(papers);
  }
}
