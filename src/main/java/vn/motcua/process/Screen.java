package vn.motcua.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a file: well-formed, without a document type, small, and made only of elements
 * that the engine executes or may read past. The parser that comes after it drops silently what it
 * does not know; this is what makes a model with anything else a refusal with a name.
 */
final class Screen {
  private static final int MOST_DEPTH = 100;
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,9}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,199}");

  /**
   * What the parser does not hand on.
   *
   * @param posts lane id to its {@code motcua:post}
   * @param english element id to its {@code motcua:nameEn}
   */
  record Seen(Map<String, String> posts, Map<String, String> english) {}

  private record Reference(Element from, String to) {}

  private final XMLStreamReader xml;
  private final Findings findings;
  private final Deque<Element> path = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> nodes = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final Seen seen = new Seen(new HashMap<>(), new HashMap<>());

  private Screen(XMLStreamReader xml, Findings findings) {
    this.xml = xml;
    this.findings = findings;
  }

  static Seen look(byte[] bytes, Findings findings) {
    try {
      Screen screen = new Screen(Xml.reader(bytes), findings);
      screen.readAll();
      return screen.seen;
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      findings.add(
          "not-xml", Integer.toString(at.getLineNumber()), Integer.toString(at.getColumnNumber()));
      return new Seen(Map.of(), Map.of());
    }
  }

  private void readAll() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          findings.add("doctype");
          return;
        }
        case XMLStreamConstants.START_ELEMENT -> open();
        case XMLStreamConstants.END_ELEMENT -> path.pop();
        default -> {
          // text, comments and instructions say nothing here
        }
      }
    }
    references.stream()
        .filter(reference -> !nodes.contains(reference.to()))
        .forEach(reference -> findings.add(reference.from(), "dangling", reference.to()));
  }

  private void open() throws XMLStreamException {
    String name = xml.getLocalName();
    if (path.isEmpty() && !(Bpmn.MODEL.equals(xml.getNamespaceURI()) && isDefinitions(name))) {
      findings.add("not-bpmn", name);
      Xml.skip(xml);
    } else if (!Bpmn.read(xml.getNamespaceURI(), name)) {
      Xml.skip(xml);
    } else if (Bpmn.diagram(xml.getNamespaceURI())) {
      openDrawing(name);
    } else {
      openModel(new Element(attribute("id"), attribute("name"), name));
    }
    if (path.size() > MOST_DEPTH) {
      throw new XMLStreamException("too deep", xml.getLocation());
    }
  }

  /** Of a drawing only numbers matter here: the parser stumbles over what is none. */
  private void openDrawing(String name) {
    List<String> needed =
        switch (name) {
          case "Bounds" -> List.of("x", "y", "width", "height");
          case "waypoint" -> List.of("x", "y");
          default -> List.of();
        };
    if (!needed.stream().map(this::attribute).allMatch(n -> NUMBER.matcher(n).matches())) {
      findings.add("drawing", name, line());
    }
    path.push(new Element("", "", name));
  }

  /** As text, so that no message groups its digits. */
  private String line() {
    return Integer.toString(xml.getLocation().getLineNumber());
  }

  private static boolean isDefinitions(String name) {
    return name.equals("definitions");
  }

  private void openModel(Element element) throws XMLStreamException {
    Element parent = path.peek();
    checkId(element);
    if (!Bpmn.allowed(parent == null ? "" : parent.type(), element.type())) {
      findings.add(named(element, parent), Bpmn.refusal(element.type()));
      nodes.add(element.id());
      Xml.skip(xml);
      return;
    }
    if (Bpmn.flowNode(element.type())) {
      nodes.add(element.id());
    }
    checkStandardAttributes(element);
    readOwnAttributes(element);
    if (element.type().equals("flowNodeRef")) {
      references.add(new Reference(parent, xml.getElementText().strip()));
    } else {
      path.push(element);
    }
  }

  /** An element without an id or name of its own (a loop marker) is named by what it stands in. */
  private static Element named(Element element, @Nullable Element parent) {
    return parent == null || !element.label().isBlank()
        ? element
        : new Element(parent.id(), parent.name(), element.type());
  }

  private void checkId(Element element) {
    boolean needed = Bpmn.flowNode(element.type()) || isFlow(element);
    if (element.id().isEmpty() ? needed : !ID.matcher(element.id()).matches()) {
      findings.add(element, "id", line());
    } else if (!element.id().isEmpty() && !ids.add(element.id())) {
      findings.add(element, "duplicate-id", line());
    }
  }

  private static boolean isFlow(Element element) {
    return element.type().equals("sequenceFlow");
  }

  private void checkStandardAttributes(Element element) {
    if (isFlow(element)) {
      references.add(new Reference(element, attribute("sourceRef")));
      references.add(new Reference(element, attribute("targetRef")));
    }
    if (attribute("isForCompensation").equals("true")) {
      findings.add(element, "unsupported-event");
    }
    if (quantity("startQuantity") || quantity("completionQuantity")) {
      findings.add(element, "unsupported-loop");
    }
    String language = attribute("language");
    Element parent = path.peek();
    if (parent != null && element.type().equals("conditionExpression") && !cel(language)) {
      findings.add(parent, "condition-language", language);
    }
  }

  private boolean quantity(String attribute) {
    String value = attribute(attribute);
    return !value.isEmpty() && !value.equals("1");
  }

  private static boolean cel(String language) {
    return language.isEmpty() || language.equalsIgnoreCase("cel");
  }

  private void readOwnAttributes(Element element) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (Bpmn.MOTCUA.equals(xml.getAttributeNamespace(i))) {
        String name = xml.getAttributeLocalName(i);
        String value = xml.getAttributeValue(i).strip();
        if (!Bpmn.ownAttribute(element.type(), name)) {
          findings.add(element, "attribute", name);
        } else if (name.equals("post")) {
          seen.posts().put(element.id(), value);
        } else if (name.equals("nameEn") && !value.isEmpty()) {
          seen.english().put(element.id(), value);
        }
      }
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }
}
