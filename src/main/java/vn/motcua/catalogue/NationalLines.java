package vn.motcua.catalogue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSON Lines file, one at a time, whatever they hold: a byte order mark, CRLF, blank
 * lines, lines too long to keep and bytes that are no UTF-8 cost nobody but themselves.
 */
final class NationalLines {
  /** Longest line that is read, in bytes; the longest of the national catalogue has 0.2 million. */
  static final int LONGEST = 1_000_000;

  private static final int SHOWN = 1_000;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final BufferedInputStream in;
  private int number;

  NationalLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * A line that is not blank.
   *
   * @param number counted from 1, blank lines with it
   * @param hash of all of it
   * @param text all of it, or its beginning where there is a reason
   * @param reason why it cannot be read, null when it can
   */
  record Line(int number, String hash, String text, @Nullable String reason) {}

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    while (true) {
      MessageDigest digest = sha256();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long length = 0;
      int b = in.read();
      if (b < 0) {
        return null;
      }
      number++;
      for (; b >= 0 && b != '\n'; b = in.read()) {
        length++;
        digest.update((byte) b);
        if (length <= LONGEST) {
          bytes.write(b);
        }
      }
      Line line = line(bytes.toByteArray(), length, digest.digest());
      if (!line.text().isBlank()) {
        return line;
      }
    }
  }

  private Line line(byte[] bytes, long length, byte[] digest) {
    boolean marked = number == 1 && Arrays.equals(bytes, 0, Math.min(3, bytes.length), MARK, 0, 3);
    byte[] content = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    String hash = HexFormat.of().formatHex(digest);
    if (length > LONGEST) {
      return new Line(number, hash, shown(content), "line-too-long");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().strip();
      return new Line(number, Sha256.hex(text), text.replace("\0", ""), null);
    } catch (CharacterCodingException e) {
      return new Line(number, hash, shown(content), "line-not-utf8");
    }
  }

  private static String shown(byte[] content) {
    return new String(content, 0, Math.min(SHOWN, content.length), StandardCharsets.UTF_8)
        .replace("\0", "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
