package vn.motcua.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens when, in a simulation of a model (kịch bản chạy thử).
 *
 * @param start when the dossier is accepted
 * @param facts known from the start, as a dossier and the model's services tell them
 * @param turns what is done after it, in order of time
 */
public record Script(Instant start, Map<String, Object> facts, List<Turn> turns) {
  /** Nobody plays longer by hand, and a play must end. */
  static final int MOST_TURNS = 500;

  public Script {
    facts = Map.copyOf(facts);
    turns = List.copyOf(turns);
  }

  /** The same with one more turn. */
  public Script then(Turn turn) {
    List<Turn> more = new ArrayList<>(turns);
    more.add(turn);
    return new Script(start, facts, more);
  }

  /** The same with only its first turns. */
  public Script until(int count) {
    return new Script(start, facts, turns.subList(0, count));
  }

  /** The same without its last turn. */
  public Script withoutLast() {
    return turns.isEmpty() ? this : until(turns.size() - 1);
  }

  /**
   * One thing done. Timers that are due by then fire before it; a turn that names neither step nor
   * message only lets the time pass.
   *
   * @param step id of the open step that is closed; null when none is
   * @param outcome what it is closed with, null for its usual one
   * @param backTo id of the earlier step it goes back to; null when it goes on
   * @param message name of the message that comes; null when none does
   * @param facts told with it
   * @param at when
   */
  public record Turn(
      @Nullable String step,
      @Nullable String outcome,
      @Nullable String backTo,
      @Nullable String message,
      Map<String, Object> facts,
      Instant at) {
    public Turn {
      facts = Map.copyOf(facts);
    }
  }
}
