package vn.motcua.dossier.slips;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.base.pdf.Pdf;

/** Prints the forms: A5, the control slip A4. */
@Component
public final class Slips {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final String STYLE = resource("slips.css");
  private static final String A5 = resource("a5.css");
  private static final String A4 = resource("a4.css");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The form as PDF/UA-1 and PDF/A-2a. */
  public byte[] pdf(Slip slip) {
    String code = slip.letterhead().code();
    String title = slip.title() + (code == null ? "" : " – " + code);
    return Pdf.render(xhtml(slip), paper(slip) + STYLE, title, VIETNAMESE);
  }

  private String xhtml(Slip slip) {
    String template = slip.getClass().getName().replace('.', '/') + ".jte";
    StringOutput xhtml = new StringOutput();
    templates.render(template, Map.of("slip", slip), xhtml);
    return xhtml.toString();
  }

  /** Slips are A5; what follows a dossier for weeks needs room for many hands. */
  private static String paper(Slip slip) {
    return switch (slip) {
      case ReceiptSlip _,
          SupplementSlip _,
          RefusalSlip _,
          ExtensionSlip _,
          StopSlip _,
          ObligationSlip _ ->
          A5;
      case ControlSlip _ -> A4;
    };
  }

  private static String resource(String file) {
    try (InputStream resource = Slips.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(resource, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
