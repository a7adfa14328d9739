package vn.motcua.desk;

import java.util.List;
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Officer;
import vn.motcua.process.Step;
import vn.motcua.process.WorkItem;

/**
 * Working on a step.
 *
 * @param comment as entered so far
 * @param earlier steps to which it can be sent back
 * @param colleagues officers to whom it can be given; empty when the officer may not
 */
public record StepPage(
    Dossier dossier,
    WorkItem item,
    String comment,
    String reason,
    List<Step> earlier,
    List<Officer> colleagues,
    boolean claimable) {
  public StepPage {
    earlier = List.copyOf(earlier);
    colleagues = List.copyOf(colleagues);
  }

  public String path() {
    return "/desk/work-items/" + item.id();
  }
}
