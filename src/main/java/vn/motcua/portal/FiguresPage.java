package vn.motcua.portal;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Formats;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.PublicFigures;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Value;

/**
 * The figures that are open to everybody.
 *
 * @param sent the query when something was wrong with it; empty else
 */
public record FiguresPage(PublicFigures figures, ReportText text, Map<String, String> sent) {
  public FiguresPage {
    sent = Map.copyOf(sent);
  }

  /** What a field of the form shows: what was sent, else of which period the figures are. */
  public @Nullable String field(String name) {
    Period period = figures.period();
    if (!sent.isEmpty()) {
      return sent.get(name);
    }
    return switch (name) {
      case "calendar" -> Objects.toString(period.calendar());
      case "length" -> Objects.toString(period.length());
      case "year" -> "" + period.year();
      case "number" -> "" + period.number();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Address of the same figures as data, "csv" or "json". */
  public String file(String format) {
    return "/figures." + format + "?" + ReportQuery.write(figures.period());
  }

  /** The percentage of a share; that there are too few for one; a dash where there is nothing. */
  public String percent(Value.Share share) {
    return PublicFigures.percent(share)
        .map(percent -> Formats.decimal(percent) + "\u00a0%")
        .orElse(share.whole() == 0 ? "–" : text.text("portal.figures.too-few"));
  }

  /** "+1,25 points on the year before"; empty where it cannot be said. */
  public String points(PublicFigures.Line line, int column) {
    return line.points(column)
        .map(points -> text.text("portal.figures.points", Formats.change(points)))
        .orElse("");
  }
}
