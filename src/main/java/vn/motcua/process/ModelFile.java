package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Lane;
import org.flowable.bpmn.model.Pool;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** A screened file as the parser gives it: one process and its drawing. */
final class ModelFile {
  private final BpmnModel model;
  private final Process process;
  private final Screen.Seen seen;

  private ModelFile(BpmnModel model, Process process, Screen.Seen seen) {
    this.model = model;
    this.process = process;
    this.seen = seen;
  }

  /** Parses; null when there is a finding. */
  static @Nullable ModelFile parse(byte[] bytes, Screen.Seen seen, Findings findings) {
    try {
      BpmnModel model = new BpmnXMLConverter().convertToBpmnModel(Xml.bpmnOnly(bytes));
      List<Process> full =
          model.getProcesses().stream().filter(p -> !p.getFlowElements().isEmpty()).toList();
      if (full.size() == 1) {
        return new ModelFile(model, full.getFirst(), seen);
      }
      findings.add("processes", full.size());
    } catch (XMLException | XMLStreamException e) {
      findings.add("unreadable", String.valueOf(e.getMessage()));
    }
    return null;
  }

  Element process() {
    return new Element(process.getId(), text(process.getName()), "process");
  }

  String processNameEn() {
    return seen.english().getOrDefault(process.getId(), text(process.getName()));
  }

  String facts() {
    return own(process, "facts");
  }

  /** Every flow element of the process in the file's order. */
  Iterable<org.flowable.bpmn.model.FlowElement> elements() {
    return process.getFlowElements();
  }

  /** The default flow of every gateway that names one, by the gateway's id. */
  Iterable<SequenceFlow> flows() {
    return process.findFlowElementsOfType(SequenceFlow.class);
  }

  /** Flow node id to the lanes that hold it. */
  Map<String, List<Lane>> lanes() {
    Map<String, List<Lane>> lanes = new HashMap<>();
    for (Lane lane : process.getLanes()) {
      for (String node : lane.getFlowReferences()) {
        lanes.computeIfAbsent(node.strip(), n -> new ArrayList<>()).add(lane);
      }
    }
    return lanes;
  }

  /** The post that a lane names: its attribute, else its own name. */
  String post(Lane lane) {
    return seen.posts().getOrDefault(lane.getId(), text(lane.getName()).strip());
  }

  String nameEn(String id, String otherwise) {
    return seen.english().getOrDefault(id, otherwise);
  }

  /** One of our own attributes, empty when absent. */
  static String own(BaseElement element, String name) {
    return text(element.getAttributeValue(Bpmn.MOTCUA, name)).strip();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  Layout layout() {
    Map<String, Layout.Box> boxes = new LinkedHashMap<>();
    model.getLocationMap().forEach((id, g) -> boxes.put(local(id), box(g)));
    Map<String, List<Layout.Point>> lines = new LinkedHashMap<>();
    model
        .getFlowLocationMap()
        .forEach((id, points) -> lines.put(local(id), points.stream().map(this::point).toList()));
    Map<String, String> lanes = new LinkedHashMap<>();
    for (Pool pool : model.getPools()) {
      lanes.put(pool.getId(), text(pool.getName()));
    }
    for (Lane lane : process.getLanes()) {
      lanes.put(lane.getId(), text(lane.getName()));
    }
    return new Layout(boxes, lines, lanes, seen.english());
  }

  private static Layout.Box box(GraphicInfo g) {
    return new Layout.Box(g.getX(), g.getY(), g.getWidth(), g.getHeight());
  }

  private Layout.Point point(GraphicInfo g) {
    return new Layout.Point(g.getX(), g.getY());
  }

  /** Drawings refer to elements by qualified name; some modelers write the prefix. */
  private static String local(@Nullable String qualified) {
    String name = text(qualified);
    return name.substring(name.indexOf(':') + 1);
  }
}
