package vn.motcua.calendar;

import java.time.Instant;
import vn.motcua.base.Rule;

/** What an answered supplement request does to the time limit; a dated number of the law (T13). */
@Rule("T13")
public enum SupplementStrategy {
  /** The whole term begins anew (R6): the law since Decree 61/2018. */
  RESTART,
  /** The term is longer by the wait: how older systems counted. */
  EXTEND;

  /** Name of the rule in {@code base.legal_rule}. */
  public static final String RULE = "T13.supplement-strategy";

  /** What happens to the clock when the answer arrives. */
  public ClockEvent answered(Instant at) {
    return switch (this) {
      case RESTART -> new ClockEvent.Restarted(at);
      case EXTEND -> new ClockEvent.Resumed(at);
    };
  }
}
