package vn.motcua.worklist;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.PostKind;

/**
 * Who has work before them (người đang giữ việc), and how much.
 *
 * @param agency whose post it is
 * @param name of the officer who has taken it; null while it is the post's
 * @param counts things to do, of every sort; a dossier with branches counts for each
 */
public record Holder(Key key, Agency agency, @Nullable String name, Map<Which, Long> counts) {
  public Holder {
    counts = Map.copyOf(counts);
  }

  /**
   * Who.
   *
   * @param officer who has taken it; null while it is the post's
   */
  public record Key(UUID agency, PostKind post, @Nullable UUID officer) {}

  /** Which of the things to do. */
  public enum Which {
    ALL("true"),
    /** Past the limit of the step or of the dossier, and not waiting for the applicant. */
    LATE(Which.WORKED_ON + " and least(e.step_due_at, e.due_at) < :now"),
    /** Still to be done today. */
    TODAY(
        Which.WORKED_ON
            + " and least(e.step_due_at, e.due_at) >= :now"
            + " and least(e.step_due_at, e.due_at) < :tomorrow");

    private static final String WORKED_ON = "not e.waiting and e.kind <> 'RETURN'";

    private final String condition;

    Which(String condition) {
      this.condition = condition;
    }

    /** In SQL, of an entry "e"; with :now and :tomorrow, the next midnight. */
    String condition() {
      return condition;
    }
  }

  /** How many. */
  public long count(Which which) {
    return counts.getOrDefault(which, 0L);
  }
}
