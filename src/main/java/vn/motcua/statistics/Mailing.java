package vn.motcua.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.base.Rule;

/**
 * An e-mail with a report, sent or to be sent.
 *
 * @param dueOn the day that made it due
 * @param attempts how often the mail server was tried
 * @param at of one that waits, when it may be tried next; else when it was tried last
 * @param problem what the mail server said; empty when all went well
 */
public record Mailing(
    Subscription subscription,
    LocalDate dueOn,
    Period period,
    State state,
    int attempts,
    Instant at,
    String problem) {
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

  /** How far it is. */
  public enum State {
    WAITING,
    SENDING,
    SENT,
    /** The mail server refused it as often as it was tried. */
    FAILED,
    /** Its owner may not see the report any more, or the report is of nothing that there is. */
    REFUSED,
    /** Motcua ended while it was being sent: it may have arrived, so it is not sent again. */
    UNKNOWN
  }

  /** One try more. */
  Mailing tried() {
    return new Mailing(subscription, dueOn, period, State.SENDING, attempts + 1, at, problem);
  }

  /** After the mail server said no: it waits longer each time, and is given up in the end. */
  @Rule("F14")
  Mailing refusedByServer(Instant now, String said) {
    return attempts < MOST_ATTEMPTS
        ? as(State.WAITING, now.plus(FIRST_PAUSE.multipliedBy(1L << (attempts - 1))), said)
        : as(State.FAILED, now, said);
  }

  Mailing as(State next, Instant when, String said) {
    return new Mailing(subscription, dueOn, period, next, attempts, when, said);
  }
}
