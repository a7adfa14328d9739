package vn.motcua.dossier;

import java.time.Instant;

/**
 * A moment by which something about a dossier has to be done, or after which it may be.
 *
 * @param rule id of the rule that sets it, as in docs/rules.md
 * @param at the last moment to do it; for R23 the last moment to wait
 * @param passed whether that is over
 */
public record DueMoment(String rule, Instant at, boolean passed) {
  /** Message key of what is to be done. */
  public String key() {
    return "dossier.moment." + rule;
  }
}
