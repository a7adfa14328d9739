package vn.motcua.base.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a reader, a screen reader and a camera find in a PDF. */
public final class Printed {
  private static final int CAMERA_DPI = 200;
  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

  /** The paper's sizes in whole millimetres, "148×210", one for each page. */
  public final List<String> pages = new ArrayList<>();

  /** All text in the order in which a screen reader reads it, white space as single spaces. */
  public final String text;

  public final String title;
  public final String language;
  public final boolean tagged;
  public final boolean showsTitle;

  /** Kinds of the structure's elements (P, H1, TABLE, TH, Figure …). */
  public final List<String> structure = new ArrayList<>();

  /** What the pictures are said to be to those who cannot see them. */
  public final List<String> alternatives = new ArrayList<>();

  /** Names of fonts with the mark of those that are not inside. */
  public final TreeSet<String> fonts = new TreeSet<>();

  /** XMP metadata as text. */
  public final String metadata;

  private final byte[] pdf;

  public Printed(byte[] pdf) {
    this.pdf = pdf.clone();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      title = String.valueOf(document.getDocumentInformation().getTitle());
      language = String.valueOf(catalog.getLanguage());
      tagged = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
      showsTitle =
          catalog.getViewerPreferences() != null
              && catalog.getViewerPreferences().displayDocTitle();
      metadata =
          new String(
              catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
      for (PDPage page : document.getPages()) {
        pages.add(
            millimetres(page.getMediaBox().getWidth())
                + "×"
                + millimetres(page.getMediaBox().getHeight()));
        fonts(page);
      }
      structure(catalog.getStructureTreeRoot());
      text = new Reading(document).text.toString().replaceAll("[ \n]+", " ").trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int millimetres(float points) {
    return Math.round(points / POINTS_PER_MILLIMETRE);
  }

  private void fonts(PDPage page) throws IOException {
    for (COSName name : page.getResources().getFontNames()) {
      PDFont font = page.getResources().getFont(name);
      fonts.add(
          font.getName().replaceFirst("^[A-Z]{6}\\+", "")
              + (font.isEmbedded() ? "" : " (not inside)"));
    }
  }

  private void structure(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        structure.add(element.getStructureType());
        if (element.getAlternateDescription() != null) {
          alternatives.add(element.getAlternateDescription());
        }
        structure(element);
      }
    }
  }

  /** Texts of the machine-read codes on the first page as printed: "QR_CODE …", "CODE_128 …". */
  public List<String> codes() {
    BufferedImage page = firstPage();
    int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    BinaryBitmap light =
        new BinaryBitmap(
            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), points)));
    return Stream.of(new QRCodeReader(), new Code128Reader())
        .flatMap(reader -> read(reader, light))
        .toList();
  }

  private BufferedImage firstPage() {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, CAMERA_DPI);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> read(Reader reader, BinaryBitmap light) {
    try {
      Result code = reader.decode(light, Map.of(DecodeHintType.TRY_HARDER, true));
      return Stream.of(code.getBarcodeFormat() + " " + code.getText());
    } catch (ReaderException e) {
      return Stream.empty();
    }
  }
}
