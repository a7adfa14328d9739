package vn.motcua.desk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Formats;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Scheme;
import vn.motcua.statistics.Scores;

/** Scores of officers and agencies. */
public record ScoresPage(Scores.Sheet sheet, ReportText text) {
  /** The scores of one sort. */
  public List<Scores.Line> lines(Scheme.Whom whom) {
    return whom == Scheme.Whom.OFFICER ? sheet.officers() : sheet.agencies();
  }

  /** "1,8"; a dash where there is nothing to score. */
  public static String number(@Nullable BigDecimal value) {
    return value == null ? "–" : Formats.decimal(value);
  }
}
