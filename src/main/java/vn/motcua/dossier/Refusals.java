package vn.motcua.dossier;

import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** The reason that a command needs. */
final class Refusals {
  private static final int REASON_LENGTH = 2000;

  private Refusals() {}

  /** The reason, trimmed; {@link Invalid} when there is none. */
  static String reason(String reason) {
    String trimmed = reason.strip();
    if (trimmed.isEmpty() || trimmed.length() > REASON_LENGTH) {
      throw new Invalid(Fault.of("reason", "dossier.fault.reason", REASON_LENGTH));
    }
    return trimmed;
  }
}
