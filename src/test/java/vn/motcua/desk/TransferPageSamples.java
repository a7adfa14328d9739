package vn.motcua.desk;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.base.web.Option;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.Term;

/** Handing a dossier over, taking it back, and closing one whose applicant stays silent. */
class TransferPageSamples implements PageSamples {
  private static final String CODE = "H24.31.10813-260327-0001";

  @Override
  public List<Object> pages() {
    var running =
        Deadlines.of(
            LawInTests.vn(),
            LawInTests.rules(),
            LawInTests.moment(LocalDateTime.parse("2026-03-27T08:45")),
            new Term(3, Term.Unit.WORKING_DAY));
    return List.of(
        new TransferPage(
            CODE, null, List.of(Option.of("TCS3", "Thuế cơ sở 3")), "", "Xác định thuế", ""),
        new TransferPage(CODE, TimesSamples.of(running).away(), List.of(), "", "", ""),
        new ReasonPage(CODE, "closure", "", List.of("close")));
  }
}
