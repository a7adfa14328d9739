package vn.motcua.base.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XHTML of a document that is to be printed. */
final class Xhtml {
  /** What XML cannot hold, wherever it came from (a name pasted from elsewhere). */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final DocumentBuilderFactory PARSERS = parsers();

  private Xhtml() {}

  /** Parsed, with letters composed (the font places no accents), titled, in its language. */
  static Document parse(String xhtml, String css, String title, Locale language) {
    String clean =
        IMPOSSIBLE.matcher(Normalizer.normalize(xhtml, Normalizer.Form.NFC)).replaceAll("");
    Document document;
    try {
      DocumentBuilder parser = PARSERS.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      document = parser.parse(new InputSource(new StringReader(clean)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("not well-formed: " + e, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Element root = document.getDocumentElement();
    root.setAttribute("lang", language.toLanguageTag());
    Element head = child(root, "head");
    child(head, "title").setTextContent(title);
    describe(head, title);
    NodeList drawings = document.getElementsByTagName("svg");
    for (int i = 0; i < drawings.getLength(); i++) {
      prepare((Element) drawings.item(i));
    }
    dress(head, css);
    return document;
  }

  /** A drawing is as wide as the style says, and said aloud by its title and description. */
  private static void prepare(Element svg) {
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    StringBuilder words = new StringBuilder();
    for (String part : List.of("title", "desc")) {
      NodeList found = svg.getElementsByTagName(part);
      if (found.getLength() > 0) {
        words.append(words.isEmpty() ? "" : ": ").append(found.item(0).getTextContent());
      }
    }
    svg.setAttribute("alt", words.toString());
  }

  /** PDF/UA asks for a description too; what a form is, its title says. */
  private static void describe(Element head, String description) {
    Element meta = head.getOwnerDocument().createElement("meta");
    meta.setAttribute("name", "subject");
    meta.setAttribute("content", description);
    head.appendChild(meta);
  }

  /**
   * Text for which the document names no font is not printed at all: name one before all others.
   */
  private static void dress(Element head, String css) {
    Element style = head.getOwnerDocument().createElement("style");
    style.setTextContent("html { font-family: '" + Pdf.FONT + "' }\n" + css);
    head.insertBefore(style, head.getFirstChild());
  }

  /** The first child with this name, made when there is none. */
  private static Element child(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    if (found.getLength() > 0) {
      return (Element) found.item(0);
    }
    Element child = parent.getOwnerDocument().createElement(name);
    parent.insertBefore(child, parent.getFirstChild());
    return child;
  }

  private static DocumentBuilderFactory parsers() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return factory;
  }
}
