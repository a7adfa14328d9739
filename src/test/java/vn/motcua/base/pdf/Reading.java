package vn.motcua.base.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a tagged PDF aloud: its text along its structure, not as it happens to be painted. */
final class Reading {
  final StringBuilder text = new StringBuilder();
  private final Map<PDPage, Map<Integer, PDMarkedContent>> contents = new HashMap<>();
  private float line = Float.NaN;

  Reading(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, PDMarkedContent> found = new HashMap<>();
      extractor.getMarkedContents().forEach(content -> found.put(content.getMCID(), content));
      contents.put(page, found);
    }
    read(document.getDocumentCatalog().getStructureTreeRoot(), null);
  }

  private void read(PDStructureNode node, @Nullable PDPage page) {
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> {
          PDPage own = element.getPage();
          read(element, own == null ? page : own);
          if (!element.getStructureType().equals("Span")) {
            text.append(' ');
          }
        }
        case PDMarkedContentReference reference ->
            say(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
        case Integer number -> say(page, number);
        default -> throw new IllegalStateException("unexpected " + kid);
      }
    }
  }

  private void say(@Nullable PDPage page, int number) {
    PDMarkedContent content = contents.getOrDefault(page, Map.of()).get(number);
    if (content != null) {
      say(content.getContents());
    }
  }

  private void say(List<?> parts) {
    for (Object part : parts) {
      if (part instanceof TextPosition letter) {
        if (letter.getY() != line) {
          text.append(' ');
          line = letter.getY();
        }
        text.append(letter.getUnicode());
      }
    }
  }
}
