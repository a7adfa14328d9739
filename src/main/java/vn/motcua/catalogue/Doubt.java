package vn.motcua.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in an imported line that could not be read with certainty, waiting in quarantine for a
 * person to correct it or to dismiss it.
 *
 * @param line number of the line in the file
 * @param code code of the procedure as it stands in the line, null when it has none
 * @param name name of the draft, empty when there is none
 * @param versionId the draft read from the line, null when there is none
 * @param channels channels concerned; empty: all, or none in particular
 * @param text the text in question, as it stands in the line
 * @param reason word of the message key {@link #reasonKey}
 * @param remark why it was dismissed, null when it was not
 */
public record Doubt(
    UUID id,
    UUID lineId,
    String file,
    int line,
    @Nullable String code,
    String name,
    @Nullable UUID versionId,
    Subject subject,
    Set<Channel> channels,
    String text,
    String reason,
    Status status,
    @Nullable String remark,
    @Nullable Instant decidedAt) {
  /** Beginning of the message keys of reasons. */
  static final String REASON = "catalogue.doubt.";

  public Doubt {
    channels = Channel.inOrder(channels);
  }

  /** What a doubt is about; says how it can be corrected. */
  public enum Subject {
    /** The whole line. */
    LINE,
    CODE,
    NAME,
    FIELD,
    DECISION,
    STEPS,
    LIMIT,
    FEE,
    /** Whether the procedure has cases that differ. */
    CASES,
    PAPER,
    RESULT,
    LEGAL_BASIS;

    /** Message key of its name. */
    public String key() {
      return "catalogue.subject." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Where a doubt stands. */
  public enum Status {
    OPEN,
    /** A person gave the right value. */
    CORRECTED,
    /** A person found nothing to correct. */
    DISMISSED,
    /** A newer line of the same procedure took its place. */
    SUPERSEDED;

    /** Message key of its name. */
    public String key() {
      return "catalogue.doubt-status." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Message key that says what is doubtful and what to do. */
  public String reasonKey() {
    return REASON + reason;
  }
}
