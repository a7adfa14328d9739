package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;
import vn.motcua.worklist.Worklist;

/** What became of each item of a batch. */
public record BatchPage(List<Line> lines, long passed) {
  public BatchPage {
    lines = List.copyOf(lines);
  }

  /**
   * @param refused why it did not pass, null when it did
   */
  public record Line(String code, @Nullable Refused refused) {}

  static BatchPage of(List<Worklist.Outcome> outcomes) {
    return new BatchPage(
        outcomes.stream().map(o -> new Line(o.code(), o.refused())).toList(),
        outcomes.stream().filter(o -> o.refused() == null).count());
  }
}
