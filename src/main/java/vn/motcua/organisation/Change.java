package vn.motcua.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the organisation, as people read it in the history.
 *
 * @param byId the officer who made it; {@link #SYSTEM} for the system itself
 * @param byName name of that officer, null for the system
 * @param args what its text says, in order
 */
public record Change(
    UUID id, Instant at, UUID byId, @Nullable String byName, Kind kind, List<String> args) {
  /** The maker of what nobody signed in made: imports, the demo authority. */
  public static final UUID SYSTEM = new UUID(0, 0);

  public Change {
    args = List.copyOf(args);
  }

  /** Key of its text, which takes the args. */
  public String key() {
    return "organisation.Change." + kind;
  }

  /** What was done. */
  public enum Kind {
    AGENCY_CREATED,
    AGENCY_CORRECTED,
    AGENCY_RENAMED,
    AGENCY_MOVED,
    AGENCY_IDENTIFIED,
    AGENCY_CLOSED,
    UNIT_ADDED,
    UNIT_CLOSED,
    POST_ADDED,
    POST_CLOSED,
    OFFICER_REGISTERED,
    OFFICER_CORRECTED,
    OFFICER_LEFT,
    OFFICER_RETURNED,
    OFFICER_APPOINTED,
    BACKUP_NAMED,
    OFFICER_RELIEVED,
    POST_DELEGATED,
    DELEGATION_REVOKED
  }
}
