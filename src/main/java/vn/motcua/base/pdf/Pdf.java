package vn.motcua.base.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes PDF from XHTML: tagged and titled so that a screen reader can read it (PDF/UA-1), with
 * everything inside that it needs so that an archive can keep it (PDF/A-2a).
 *
 * <p>The page and its paper size are CSS ({@code @page { size: A5 }}). The one font is Liberation
 * Serif, which measures as Times New Roman does and has every Vietnamese letter. Nothing outside of
 * the XHTML is ever read: pictures stand in it as {@code data:} addresses, see {@link Codes}.
 */
public final class Pdf {
  static final String FONT = "Liberation Serif";
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final List<Face> FACES =
      List.of(
          new Face("LiberationSerif-Regular.ttf", 400, FontStyle.NORMAL),
          new Face("LiberationSerif-Bold.ttf", 700, FontStyle.NORMAL),
          new Face("LiberationSerif-Italic.ttf", 400, FontStyle.ITALIC),
          new Face("LiberationSerif-BoldItalic.ttf", 700, FontStyle.ITALIC));
  private static final Drawing DRAWING =
      new Drawing(new Letters(FACES.get(0).data()), new Letters(FACES.get(1).data()));

  static {
    XRLog.setLoggerImpl(new RendererLog());
  }

  private Pdf() {}

  /**
   * Renders a document.
   *
   * @param xhtml a well-formed document without DOCTYPE
   * @param title of the document, as a reader shows it
   * @param language in which the text is written
   * @throws IllegalArgumentException when the XHTML is not well-formed: a fault of the template
   */
  public static byte[] render(String xhtml, String title, Locale language) {
    return render(xhtml, "", title, language);
  }

  /**
   * The same with a style sheet that stands outside of the document.
   *
   * @param style CSS
   */
  public static byte[] render(String xhtml, String style, String title, Locale language) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .useColorProfile(SRGB)
            .withProducer("Motcua")
            .useSVGDrawer(DRAWING)
            .withW3cDocument(Xhtml.parse(xhtml, style, title, language), null);
    shutOff(builder);
    FACES.forEach(face -> face.addTo(builder));
    try {
      builder.toStream(pdf).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  /** No address is ever asked for, neither on the network nor on this machine. */
  private static void shutOff(PdfRendererBuilder builder) {
    for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (address, type) -> address.startsWith("data:"), priority);
    }
    builder.useUriResolver(
        (base, address) -> address != null && address.startsWith("data:") ? address : null);
  }

  private record Face(byte[] data, int weight, FontStyle style) {
    Face(String file, int weight, FontStyle style) {
      this(read(file), weight, style);
    }

    void addTo(PdfRendererBuilder builder) {
      builder.useFont(() -> new ByteArrayInputStream(data), FONT, weight, style, true);
    }

    private static byte[] read(String file) {
      try (InputStream resource = Pdf.class.getResourceAsStream(file)) {
        return Objects.requireNonNull(resource, file).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
