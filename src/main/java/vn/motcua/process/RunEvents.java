package vn.motcua.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.OfficeClock;

/**
 * What happens to a run besides the work on it: timers, messages, rest. Answers like {@link Runs}
 * with a {@link Progress} whose writes are still to be sent.
 */
@Service
public class RunEvents {
  private final RunWrites writes;
  private final Handlers handlers;
  private final OfficeClock clock;

  RunEvents(RunWrites writes, Handlers handlers, OfficeClock clock) {
    this.writes = writes;
    this.handlers = handlers;
    this.clock = clock;
  }

  /** Whether a timer is due and its run goes on. */
  public boolean due(OpenRun run, int number) {
    return run.run().status() == RunStore.Status.RUNNING
        && run.run().tokens().open().containsKey(number)
        && writes.due(run, number, clock.instant());
  }

  /**
   * A timer's event happens.
   *
   * @param number of a timer that is {@link #due}
   */
  public Fired fire(OpenRun run, int number, Map<String, Object> facts) {
    String node = run.run().tokens().open().get(number);
    Event event = (Event) run.graph().net().node(String.valueOf(node));
    Move move = engine(run).fire(run.run().tokens(), number, run.known(facts));
    return new Fired(
        event.id(), event.named(), writes.moved(run, move, null, null, clock.instant()));
  }

  /**
   * A message comes: every event that waits for it happens.
   *
   * @param name as the model has it ("paid")
   * @return {@link Progress#NONE} when nothing waits for it
   */
  public Progress message(OpenRun run, String name, Map<String, Object> facts) {
    Move move = told(run, name, facts);
    return move == null ? Progress.NONE : writes.moved(run, move, null, null, clock.instant());
  }

  private @Nullable Move told(OpenRun run, String name, Map<String, Object> facts) {
    Move move = null;
    Map<String, Object> known = run.known(facts);
    Tokens tokens = run.run().tokens();
    for (int number : engine(run).waitingFor(tokens, name)) {
      if (tokens.open().containsKey(number)) {
        Move next = engine(run).fire(tokens, number, known);
        move = move == null ? next : move.then(next);
        tokens = move.tokens();
        known = move.facts();
      }
    }
    return move;
  }

  /**
   * Suspends a run: its timers rest and nobody works on its items until {@link #resume}. Nothing
   * when it is suspended already.
   */
  public Progress suspend(OpenRun run) {
    if (run.run().status() != RunStore.Status.RUNNING) {
      return Progress.NONE;
    }
    return writes.suspended(run, clock.instant());
  }

  /**
   * Lets a suspended run go on; each timer is due when the time that was left has passed. Nothing
   * when it is not suspended.
   *
   * @param message that comes with it ("supplement-received"), null when none does
   */
  public Progress resume(OpenRun run, @Nullable String message, Map<String, Object> facts) {
    if (!run.suspended()) {
      return message == null ? Progress.NONE : message(run, message, facts);
    }
    Move move = message == null ? null : told(run, message, facts);
    return writes.resumed(run, move, clock.instant());
  }

  private Engine engine(OpenRun run) {
    return Engine.of(run.graph(), handlers.of(run.run().subject()));
  }
}
