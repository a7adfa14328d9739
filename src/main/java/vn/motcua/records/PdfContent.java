package vn.motcua.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.motcua.records.StoredFile.Concern;

/** Looks through a PDF: its pages, whether it is locked, whether it does things when opened. */
final class PdfContent {
  private static final String PDF = "application/pdf";
  private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
  private static final COSName LAUNCH = COSName.getPDFName("Launch");
  private static final COSName RICH_MEDIA = COSName.getPDFName("RichMedia");
  private static final Set<COSName> ACTIVE = Set.of(JAVA_SCRIPT, LAUNCH, RICH_MEDIA);
  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*\\.(apk|bat|chm|cmd|com|cpl|dll|dmg|docm|exe|hta|html?|iso|jar|js|jse|lnk|msi|pif|ps1"
              + "|reg|scr|sh|vbe?|vbs|wsf|xlsm)");

  private PdfContent() {}

  static Finding look(Path file) throws IOException, Inspector.Damaged {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      Set<Concern> concerns = EnumSet.noneOf(Concern.class);
      if (document.isEncrypted()) {
        concerns.add(Concern.ENCRYPTED);
      }
      if (anyActive(document.getDocument())) {
        concerns.add(Concern.ACTIVE_CONTENT);
      }
      return new Finding(PDF, counted(document), concerns);
    } catch (InvalidPasswordException e) {
      return new Finding(PDF, null, Set.of(Concern.ENCRYPTED));
    } catch (IOException | RuntimeException e) {
      // A parser fed with damaged content throws whatever it trips over (a wrong class, an index).
      throw new Inspector.Damaged(e);
    }
  }

  private static int counted(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    if (pages < 1) {
      throw new IOException("a PDF without pages");
    }
    return pages;
  }

  private static boolean anyActive(COSDocument document) {
    return document.getXrefTable().keySet().stream().anyMatch(key -> active(document, key));
  }

  private static boolean active(COSDocument document, COSObjectKey key) {
    return inside(document.getObjectFromPool(key).getObject());
  }

  /** Looks into what is nested in place; what is referred to is looked at in its own turn. */
  private static boolean inside(@Nullable COSBase base) {
    return switch (base) {
      case COSDictionary dictionary ->
          acts(dictionary)
              || carriesProgram(dictionary)
              || dictionary.getValues().stream().anyMatch(PdfContent::inside);
      case COSArray array -> array.toList().stream().anyMatch(PdfContent::inside);
      case null, default -> false;
    };
  }

  private static boolean acts(COSDictionary dictionary) {
    return active(dictionary.getCOSName(COSName.S))
        || active(dictionary.getCOSName(COSName.SUBTYPE))
        || dictionary.containsKey(COSName.JS)
        || dictionary.containsKey(JAVA_SCRIPT);
  }

  private static boolean active(@Nullable COSName kind) {
    return kind != null && ACTIVE.contains(kind);
  }

  private static boolean carriesProgram(COSDictionary dictionary) {
    return dictionary.containsKey(COSName.EF)
        && (program(dictionary.getString(COSName.F)) || program(dictionary.getString(COSName.UF)));
  }

  private static boolean program(@Nullable String name) {
    return name != null && PROGRAM.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
