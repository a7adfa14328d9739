package vn.motcua.admin;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.Ui;
import vn.motcua.process.Diagram;
import vn.motcua.process.ModelVersion;
import vn.motcua.process.Step;
import vn.motcua.process.StepGraph;

/** One process model: its drawing, its steps and its plan. */
public record ProcessModelPage(ModelVersion model, StepGraph graph) {
  private static final int HOUR = 60;

  /** The drawing in the language of the page. */
  public Content diagram(Ui ui) {
    String svg = Diagram.svg(graph, Map.of(), ui.locale());
    return output -> output.writeContent(svg);
  }

  /** Time planned for a step in words. */
  public String planned(Ui ui, Step step) {
    return planned(ui, step.plannedMinutes(), step.plannedDays());
  }

  /** Time planned along the longest way in words. */
  public String planned(Ui ui) {
    BigDecimal days = graph.plannedDays();
    return days.signum() > 0 ? planned(ui, null, days) : planned(ui, graph.plannedMinutes(), null);
  }

  private static String planned(Ui ui, @Nullable Integer minutes, @Nullable BigDecimal days) {
    if (days != null) {
      return ui.t("admin.process-model.days", days.stripTrailingZeros());
    }
    if (minutes == null) {
      return ui.t("admin.process-model.no-duration");
    }
    return minutes % HOUR == 0
        ? ui.t("admin.process-model.hours", minutes / HOUR)
        : ui.t("admin.process-model.minutes", minutes);
  }
}
