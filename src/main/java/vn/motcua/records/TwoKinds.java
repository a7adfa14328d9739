package vn.motcua.records;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Finds content made to be one kind of file to one program and another kind to the next: a picture
 * that is also an archive of programs (read from its end), or that is also a PDF (readers accept a
 * header within the first kilobyte). No scanner or office program makes such a file.
 */
final class TwoKinds {
  private static final int PDF_HEADER_WITHIN = 1024;
  private static final int ZIP_END = 22;
  private static final int LONGEST_ZIP_COMMENT = 0xFFFF;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TwoKinds() {}

  static boolean isIn(Path file, String mediaType) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      return hiddenPdf(content, mediaType.equals("application/pdf"))
          || (!mediaType.equals("application/zip") && endsAsArchive(content));
    }
  }

  /** A PDF header where the file is not a PDF, or something else before it where it is. */
  private static boolean hiddenPdf(RandomAccessFile content, boolean isPdf) throws IOException {
    byte[] start = read(content, 0, PDF_HEADER_WITHIN);
    int header = new String(start, StandardCharsets.ISO_8859_1).indexOf("%PDF-");
    if (header < 0) {
      return false;
    }
    return !isPdf || !blank(start, header);
  }

  private static boolean blank(byte[] start, int end) {
    for (int i = startsWithMark(start) ? BYTE_ORDER_MARK.length : 0; i < end; i++) {
      if (!Character.isWhitespace(start[i]) && start[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithMark(byte[] start) {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i >= start.length || start[i] != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /** An end-of-archive record whose comment reaches exactly to the end of the file. */
  private static boolean endsAsArchive(RandomAccessFile content) throws IOException {
    long length = content.length();
    int window = (int) Math.min(length, ZIP_END + LONGEST_ZIP_COMMENT);
    byte[] end = read(content, length - window, window);
    for (int i = window - ZIP_END; i >= 0; i--) {
      if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
        int comment = (end[i + 20] & 0xFF) | (end[i + 21] & 0xFF) << 8;
        if (i + ZIP_END + comment == window) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] read(RandomAccessFile content, long from, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, content.length() - from)];
    content.seek(from);
    content.readFully(bytes);
    return bytes;
  }
}
