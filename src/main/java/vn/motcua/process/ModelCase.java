package vn.motcua.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A play kept with a model, and what it came to: one of the model's tests (ca kiểm thử quy trình).
 *
 * @param expected the path that it gave when it was kept
 * @param finished whether it then reached the end
 */
public record ModelCase(String name, Script script, List<Passage> expected, boolean finished) {
  public ModelCase {
    expected = List.copyOf(expected);
  }

  /** One step of the path: which, until when, and what it was closed with. */
  public record Passage(String step, @Nullable Instant dueAt, @Nullable String outcome) {
    static Passage of(Played.Visit visit) {
      StepDue due = visit.due();
      return new Passage(visit.step().id(), due == null ? null : due.at(), visit.outcome());
    }
  }

  static ModelCase of(String name, Script script, Played played) {
    return new ModelCase(
        name, script, played.path().stream().map(Passage::of).toList(), played.finished());
  }

  /**
   * A case played on a model.
   *
   * @param difference number of the first step of the path that is not as expected, from 1; 0 when
   *     all is as it was
   */
  public record Verdict(ModelCase kept, Played played, int difference) {
    public boolean passed() {
      return difference == 0;
    }
  }

  Verdict on(Played played) {
    List<Passage> now = played.path().stream().map(Passage::of).toList();
    int same = 0;
    while (same < now.size()
        && same < expected.size()
        && now.get(same).equals(expected.get(same))) {
      same++;
    }
    boolean passed =
        played.stop() == null
            && same == now.size()
            && same == expected.size()
            && played.finished() == finished;
    return new Verdict(this, played, passed ? 0 : same + 1);
  }
}
