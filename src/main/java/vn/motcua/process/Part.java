package vn.motcua.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An element of a file as it was read: what of BPMN the engine or the drawing knows, in the file's
 * order. Everything read past ({@link Bpmn#read}) is not here.
 *
 * @param element id, name and type as findings name them
 * @param line where it begins in the file, from 1
 * @param attributes the standard's own attributes, white space at their ends removed
 * @param own our attributes (namespace {@link Bpmn#MOTCUA})
 * @param children filled while reading
 * @param text what stands directly in it, filled while reading
 */
record Part(
    Element element,
    int line,
    Map<String, String> attributes,
    Map<String, String> own,
    List<Part> children,
    StringBuilder text) {
  Part(Element element, int line, Map<String, String> attributes, Map<String, String> own) {
    this(
        element,
        line,
        Map.copyOf(attributes),
        Map.copyOf(own),
        new ArrayList<>(),
        new StringBuilder());
  }

  String id() {
    return element.id();
  }

  String name() {
    return element.name();
  }

  String type() {
    return element.type();
  }

  /** Empty when absent. */
  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** A reference to another element: its qualified name without the prefix, empty when absent. */
  String reference(String name) {
    return local(attribute(name));
  }

  /** Empty when absent. */
  String own(String name) {
    return own.getOrDefault(name, "");
  }

  /** The English name, the Vietnamese one when the file gives none. */
  String nameEn() {
    return own("nameEn").isEmpty() ? name() : own("nameEn");
  }

  String content() {
    return text.toString().strip();
  }

  List<Part> children(String type) {
    return children.stream().filter(child -> child.type().equals(type)).toList();
  }

  /** What stands in the first child of a type, empty when there is none. */
  String contentOf(String type) {
    return children(type).stream().findFirst().map(Part::content).orElse("");
  }

  /** References are qualified names; some modelers write the prefix. */
  static String local(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
