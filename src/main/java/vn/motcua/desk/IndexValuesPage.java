package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.organisation.Agency;
import vn.motcua.statistics.IndexValues;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRequest;

/**
 * Values of the service index that people enter.
 *
 * @param request the index that they are of
 * @param agency whose; null while none was chosen
 * @param indicators names of those that can be entered, by key
 * @param sent what was sent when it was refused; empty else
 */
public record IndexValuesPage(
    ReportRequest request,
    @Nullable Agency agency,
    Map<String, Bilingual> indicators,
    List<IndexValues.Entered> entered,
    Map<String, String> sent) {
  public IndexValuesPage {
    entered = List.copyOf(entered);
    sent = Map.copyOf(sent);
  }

  /** Where a value of this period and agency is sent to, and where the index with it is. */
  public String address(String path) {
    ReportRequest r = request;
    return path
        + "?"
        + ReportQuery.write(
            new ReportRequest(
                r.kind(),
                r.period(),
                r.by(),
                agency == null ? null : agency.code(),
                null,
                false,
                r.rounding()));
  }
}
