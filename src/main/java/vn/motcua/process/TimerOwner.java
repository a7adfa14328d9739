package vn.motcua.process;

import java.util.UUID;

/** Moves a subject when one of its timers is due: whoever owns the subjects of runs. */
public interface TimerOwner {
  /**
   * Lets the timer's event happen, in a transaction of its own. Does nothing when it is no longer
   * due ({@link Runs#due}): another process was faster, or the run has gone on meanwhile.
   *
   * @param number of the timer's token in the run
   */
  void fire(UUID subject, int number);
}
