package vn.motcua.desk;

import java.util.List;
import java.util.SequencedMap;
import vn.motcua.base.Word;
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Officer;
import vn.motcua.process.FactType;
import vn.motcua.process.Step;
import vn.motcua.process.WorkItem;

/**
 * Working on a step.
 *
 * @param comment as entered so far
 * @param earlier steps to which it can be sent back
 * @param asked facts that the step asks for
 * @param colleagues officers to whom it can be given; empty when the officer may not
 */
public record StepPage(
    Dossier dossier,
    WorkItem item,
    String comment,
    String reason,
    List<Step> earlier,
    SequencedMap<String, FactType> asked,
    List<Officer> colleagues,
    boolean claimable) {
  public StepPage {
    earlier = List.copyOf(earlier);
    colleagues = List.copyOf(colleagues);
  }

  public String path() {
    return "/desk/work-items/" + item.id();
  }

  /** What a fact is called; models may ask for others than have a text here. */
  public static Word fact(String name) {
    return new Word("process.fact." + name, name);
  }

  /** What a file that the step demands is called. */
  public static Word evidence(String name) {
    return new Word(WorkItem.evidenceKey(name), name);
  }
}
