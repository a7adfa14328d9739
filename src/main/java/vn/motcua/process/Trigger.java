package vn.motcua.process;

import java.math.BigDecimal;

/** What makes an event happen. */
sealed interface Trigger {
  /**
   * Time.
   *
   * <p>The record says how long after the token has come there, or until when.
   */
  sealed interface Timer extends Trigger permits Worked, Passed, Until {}

  /**
   * Time at work.
   *
   * @param minutes working minutes; 480 are one working day
   */
  record Worked(int minutes) implements Timer {}

  /**
   * @param days calendar days, up to two decimals
   */
  record Passed(BigDecimal days) implements Timer {}

  /**
   * @param fact name of the fact that holds the date or moment
   */
  record Until(String fact) implements Timer {}

  /**
   * @param name of the message ("paid")
   */
  record Message(String name) implements Trigger {}
}
