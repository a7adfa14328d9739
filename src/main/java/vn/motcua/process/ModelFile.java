package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A screened file: its one process with steps, the messages it names and its drawing. */
final class ModelFile {
  private final Part definitions;
  private final Part process;
  private final Map<String, String> messages = new HashMap<>();

  private ModelFile(Part definitions, Part process) {
    this.definitions = definitions;
    this.process = process;
    for (Part message : definitions.children("message")) {
      messages.put(message.id(), message.element().label());
    }
  }

  /** Null when there is a finding. */
  static @Nullable ModelFile of(Part definitions, Findings findings) {
    List<Part> full =
        definitions.children("process").stream()
            .filter(process -> process.children().stream().anyMatch(ModelFile::flowElement))
            .toList();
    if (full.size() == 1) {
      return new ModelFile(definitions, full.getFirst());
    }
    findings.add("processes", full.size());
    return null;
  }

  private static boolean flowElement(Part part) {
    return Bpmn.flowNode(part.type()) || part.type().equals("sequenceFlow");
  }

  Part process() {
    return process;
  }

  /** The name that events of a message refer to, null when the file declares none of this id. */
  @Nullable String message(String id) {
    return messages.get(id);
  }

  /** Flow node id to the lanes that hold it, lanes inside sub-processes included. */
  Map<String, List<Part>> lanes() {
    Map<String, List<Part>> lanes = new HashMap<>();
    for (Part lane : allLanes(process)) {
      for (Part node : lane.children("flowNodeRef")) {
        lanes.computeIfAbsent(node.content(), n -> new ArrayList<>()).add(lane);
      }
    }
    return lanes;
  }

  private static List<Part> allLanes(Part scope) {
    List<Part> lanes = new ArrayList<>();
    scope.children("laneSet").forEach(set -> lanes.addAll(set.children("lane")));
    scope.children("subProcess").forEach(inner -> lanes.addAll(allLanes(inner)));
    return lanes;
  }

  Layout layout() {
    Map<String, Layout.Box> boxes = new LinkedHashMap<>();
    Map<String, List<Layout.Point>> lines = new LinkedHashMap<>();
    for (Part diagram : definitions.children("BPMNDiagram")) {
      for (Part plane : diagram.children("BPMNPlane")) {
        for (Part shape : plane.children("BPMNShape")) {
          shape.children("Bounds").stream()
              .findFirst()
              .ifPresent(bounds -> boxes.put(shape.reference("bpmnElement"), box(bounds)));
        }
        for (Part edge : plane.children("BPMNEdge")) {
          lines.put(
              edge.reference("bpmnElement"),
              edge.children("waypoint").stream().map(ModelFile::point).toList());
        }
      }
    }
    Map<String, String> lanes = new LinkedHashMap<>();
    definitions.children("collaboration").stream()
        .flatMap(collaboration -> collaboration.children("participant").stream())
        .forEach(pool -> lanes.put(pool.id(), pool.name()));
    allLanes(process).forEach(lane -> lanes.put(lane.id(), lane.name()));
    Map<String, String> english = new HashMap<>();
    english(definitions, english);
    return new Layout(boxes, lines, lanes, english);
  }

  private static void english(Part part, Map<String, String> english) {
    if (!part.own("nameEn").isEmpty()) {
      english.put(part.id(), part.own("nameEn"));
    }
    part.children().forEach(child -> english(child, english));
  }

  private static Layout.Box box(Part bounds) {
    return new Layout.Box(
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  private static Layout.Point point(Part point) {
    return new Layout.Point(number(point, "x"), number(point, "y"));
  }

  private static double number(Part part, String attribute) {
    return Double.parseDouble(part.attribute(attribute));
  }
}
