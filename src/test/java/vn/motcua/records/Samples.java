package vn.motcua.records;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files of every kind, made on the spot. */
final class Samples {
  static final String DOCX_PART =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  static final String XLSX_PART =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  static final String DOCM_PART = "application/vnd.ms-word.document.macroEnabled.main+xml";
  static final byte[] WINDOWS_PROGRAM = latin("MZ\u0090\0\3\0\0\0\4\0\0\0");
  static final byte[] PAGE = latin("<!DOCTYPE html><html><script>alert(1)</script></html>");
  static final byte[] SIGNATURE =
      HexFormat.of().parseHex("3082056b06092a864886f70d010702a082055c308205580201013100");

  private Samples() {}

  @FunctionalInterface
  interface Writing<T> {
    void to(T target) throws IOException;
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** A PDF of so many empty pages; the mark makes its content unlike any other's. */
  static byte[] pdf(int pages, String mark) {
    return pdf(
        document -> {
          // The same pages and mark make the same bytes.
          document.setDocumentId(1L);
          document.getDocumentInformation().setTitle(mark);
          for (int i = 0; i < pages; i++) {
            document.addPage(new PDPage());
          }
        });
  }

  static byte[] pdf(int pages) {
    return pdf(pages, "mẫu");
  }

  static byte[] lockedPdf(String userPassword) {
    return pdf(
        document -> {
          document.addPage(new PDPage());
          document.protect(
              new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
        });
  }

  static byte[] scriptingPdf() {
    return pdf(
        document -> {
          document.addPage(new PDPage());
          document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        });
  }

  static byte[] launchingPdf() {
    return pdf(
        document -> {
          document.addPage(new PDPage());
          document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
        });
  }

  static byte[] carryingPdf(String attachment) {
    return pdf(
        document -> {
          document.addPage(new PDPage());
          PDComplexFileSpecification file = new PDComplexFileSpecification();
          file.setFile(attachment);
          file.setEmbeddedFile(new PDEmbeddedFile(document));
          PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(Map.of(attachment, file));
          PDDocumentNameDictionary names =
              new PDDocumentNameDictionary(document.getDocumentCatalog());
          names.setEmbeddedFiles(tree);
          document.getDocumentCatalog().setNames(names);
        });
  }

  static byte[] picture(String format) {
    return bytes(out -> ImageIO.write(image(), format, out));
  }

  static byte[] tiff(int pages) {
    return bytes(
        out -> {
          ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
          try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
              writer.writeToSequence(new IIOImage(image(), List.of(), null), null);
            }
            writer.endWriteSequence();
          } finally {
            writer.dispose();
          }
        });
  }

  /** An Office Open XML package whose main part calls itself so. */
  static byte[] office(String mainPart) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>");
    entries.put("main.xml", "<main/>");
    return zip(entries);
  }

  static byte[] odt() {
    return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
  }

  static byte[] zip(Map<String, String> entries) {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
              zip.putNextEntry(new ZipEntry(entry.getKey()));
              zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }

  private static BufferedImage image() {
    return new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
  }

  private static byte[] pdf(Writing<PDDocument> making) {
    return bytes(
        out -> {
          try (PDDocument document = new PDDocument()) {
            making.to(document);
            document.save(out);
          }
        });
  }

  private static byte[] bytes(Writing<ByteArrayOutputStream> writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
