package vn.motcua.process;

/**
 * What a drawing says of a step of one run.
 *
 * @param time planned and used time in a few letters, written below the step; empty to say nothing
 */
public record StepMark(State state, String time) {
  /** How a step stands. */
  public enum State {
    /** Done within its time, or it has none. */
    DONE,
    /** Done, and it took longer than planned. */
    DONE_LATE,
    /** Open now. */
    OPEN,
    /** Open now and beyond its time. */
    OPEN_LATE;

    boolean open() {
      return this == OPEN || this == OPEN_LATE;
    }

    boolean late() {
      return this == DONE_LATE || this == OPEN_LATE;
    }
  }
}
