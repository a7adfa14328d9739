package vn.motcua.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a zip archive for the office document that it may be. Only the one entry that says so
 * is read, and only its beginning: nothing else is unpacked.
 */
final class ZipContent {
  private static final int MOST_READ = 1024 * 1024;
  private static final String OPEN_XML_TYPES = "[Content_Types].xml";
  private static final String OPEN_DOCUMENT_TYPE = "mimetype";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /**
   * What the main part of an Office Open XML package calls itself, and what the package then is.
   */
  private static final Map<String, String> OPEN_XML =
      Map.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private ZipContent() {}

  static Finding look(Path file) throws IOException, Inspector.Damaged {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String openDocument = text(zip, OPEN_DOCUMENT_TYPE).strip();
      if (openDocument.startsWith(OPEN_DOCUMENT)) {
        return Finding.of(openDocument);
      }
      String types = text(zip, OPEN_XML_TYPES);
      boolean macros = types.contains("macroEnabled") || types.contains("vbaProject");
      return OPEN_XML.entrySet().stream()
          .filter(kind -> !macros && types.contains('"' + kind.getKey() + '"'))
          .findFirst()
          .map(kind -> Finding.of(kind.getValue()))
          .orElseGet(() -> Finding.of("application/zip"));
    } catch (ZipException e) {
      throw new Inspector.Damaged(e);
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
    }
  }
}
