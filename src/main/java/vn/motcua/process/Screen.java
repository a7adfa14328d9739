package vn.motcua.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and looks whether it is well-formed, without a document type, small, and made only
 * of elements that the engine executes or may read past: a model with anything else is refused with
 * that element's name, not run without it.
 */
final class Screen {
  private static final int MOST_DEPTH = 100;
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,9}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,199}");

  private record Reference(Element from, String to) {}

  private final XMLStreamReader xml;
  private final Findings findings;
  private final Deque<Part> path = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> nodes = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private @Nullable Part root;

  private Screen(XMLStreamReader xml, Findings findings) {
    this.xml = xml;
    this.findings = findings;
  }

  /** The file's root element; null only when there is a finding. */
  static @Nullable Part read(byte[] bytes, Findings findings) {
    try {
      Screen screen = new Screen(Xml.reader(bytes), findings);
      screen.readAll();
      return screen.root;
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      findings.add(
          "not-xml", Integer.toString(at.getLineNumber()), Integer.toString(at.getColumnNumber()));
      return null;
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
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        default -> {
          // comments and instructions say nothing here
        }
      }
    }
    references.stream()
        .filter(reference -> !nodes.contains(reference.to()))
        .forEach(reference -> findings.add(reference.from(), "dangling", reference.to()));
  }

  private void text() {
    Part part = path.peek();
    if (part != null) {
      part.text().append(xml.getText());
    }
  }

  private void open() throws XMLStreamException {
    String name = xml.getLocalName();
    if (path.isEmpty() && !(Bpmn.MODEL.equals(xml.getNamespaceURI()) && isDefinitions(name))) {
      findings.add("not-bpmn", name);
      Xml.skip(xml);
    } else if (!Bpmn.read(xml.getNamespaceURI(), name)) {
      Xml.skip(xml);
    } else if (Bpmn.diagram(xml.getNamespaceURI())) {
      openDrawing(part());
    } else {
      openModel(part());
    }
    if (path.size() > MOST_DEPTH) {
      throw new XMLStreamException("too deep", xml.getLocation());
    }
  }

  private Part part() {
    Map<String, String> attributes = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (Bpmn.MOTCUA.equals(namespace)) {
        own.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
      } else if (namespace == null || namespace.isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
      }
    }
    Element element =
        new Element(
            attributes.getOrDefault("id", ""),
            attributes.getOrDefault("name", ""),
            xml.getLocalName());
    return new Part(element, xml.getLocation().getLineNumber(), attributes, own);
  }

  private void push(Part part) {
    Part parent = path.peek();
    if (parent == null) {
      root = part;
    } else {
      parent.children().add(part);
    }
    path.push(part);
  }

  /** Of a drawing only numbers matter. */
  private void openDrawing(Part part) {
    List<String> needed =
        switch (part.type()) {
          case "Bounds" -> List.of("x", "y", "width", "height");
          case "waypoint" -> List.of("x", "y");
          default -> List.of();
        };
    if (!needed.stream().map(part::attribute).allMatch(n -> NUMBER.matcher(n).matches())) {
      findings.add("drawing", part.type(), line(part));
    }
    push(part);
  }

  /** As text, so that no message groups its digits. */
  private static String line(Part part) {
    return Integer.toString(part.line());
  }

  private static boolean isDefinitions(String name) {
    return name.equals("definitions");
  }

  private void openModel(Part part) throws XMLStreamException {
    Part parent = path.peek();
    checkId(part);
    if (!Bpmn.allowed(parent == null ? "" : parent.type(), part.type())) {
      findings.add(named(part, parent), Bpmn.refusal(part.type()));
      nodes.add(part.id());
      Xml.skip(xml);
      return;
    }
    if (Bpmn.flowNode(part.type())) {
      nodes.add(part.id());
    }
    checkStandardAttributes(part, parent);
    part.own().keySet().stream()
        .filter(name -> !Bpmn.ownAttribute(part.type(), name))
        .sorted()
        .forEach(name -> findings.add(named(part, parent), "attribute", name));
    push(part);
    if (part.type().equals("flowNodeRef")) {
      part.text().append(xml.getElementText());
      path.pop();
      references.add(new Reference(Objects.requireNonNull(parent).element(), part.content()));
    }
  }

  /** An element without an id or name of its own (a loop marker) is named by what it stands in. */
  private static Element named(Part part, @Nullable Part parent) {
    return parent == null || !part.element().label().isBlank()
        ? part.element()
        : new Element(parent.id(), parent.name(), part.type());
  }

  private void checkId(Part part) {
    boolean needed = Bpmn.flowNode(part.type()) || isFlow(part);
    if (part.id().isEmpty() ? needed : !ID.matcher(part.id()).matches()) {
      findings.add(part.element(), "id", line(part));
    } else if (!part.id().isEmpty() && !ids.add(part.id())) {
      findings.add(part.element(), "duplicate-id", line(part));
    }
  }

  private static boolean isFlow(Part part) {
    return part.type().equals("sequenceFlow");
  }

  private void checkStandardAttributes(Part part, @Nullable Part parent) {
    if (isFlow(part)) {
      references.add(new Reference(part.element(), part.attribute("sourceRef")));
      references.add(new Reference(part.element(), part.attribute("targetRef")));
    }
    if (part.type().equals("boundaryEvent")) {
      references.add(new Reference(part.element(), part.reference("attachedToRef")));
    }
    if (part.attribute("isForCompensation").equals("true")
        || part.attribute("triggeredByEvent").equals("true")) {
      findings.add(part.element(), "unsupported-event");
    }
    if (quantity(part, "startQuantity") || quantity(part, "completionQuantity")) {
      findings.add(part.element(), "unsupported-loop");
    }
    String language = part.attribute("language");
    if (parent != null && part.type().equals("conditionExpression") && !cel(language)) {
      findings.add(parent.element(), "condition-language", language);
    }
  }

  private static boolean quantity(Part part, String attribute) {
    String value = part.attribute(attribute);
    return !value.isEmpty() && !value.equals("1");
  }

  private static boolean cel(String language) {
    return language.isEmpty() || language.equalsIgnoreCase("cel");
  }
}
