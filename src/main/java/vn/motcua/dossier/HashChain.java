package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The chain over a dossier's trail: each hash covers its entry and the hash before. */
public final class HashChain {
  /** What stands before the first entry. */
  public static final String START = "";

  private HashChain() {}

  /**
   * The hash that {@code entry} must have behind {@code previous}. Every field is preceded by its
   * length, so no text can be shifted between fields.
   */
  public static String hash(String previous, TrailEntry entry) {
    StringBuilder text = new StringBuilder(256);
    field(text, previous);
    field(text, entry.dossierId().toString());
    field(text, Integer.toString(entry.number()));
    field(text, entry.type());
    field(text, entry.at().truncatedTo(ChronoUnit.MICROS).toString());
    field(text, entry.actorKind());
    field(text, entry.actorId().toString());
    field(text, entry.actorName());
    field(text, entry.post() == null ? "" : entry.post());
    field(text, entry.status().name());
    field(text, entry.data());
    return HexFormat.of()
        .formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** A hash as the database keeps it. */
  static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }

  /** A hash from the database. */
  static String digits(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static void field(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
