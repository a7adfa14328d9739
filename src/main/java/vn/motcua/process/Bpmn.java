package vn.motcua.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The vocabulary: what of BPMN 2.0 is executed, what is only read past, what is refused and how.
 */
final class Bpmn {
  static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** Our own attributes: docs/process-models.md. */
  static final String MOTCUA = "http://motcua.vn/bpmn/1";

  private static final Set<String> DIAGRAM =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC");

  /** Describe and explain, change nothing that runs: skipped with all they hold. */
  private static final Set<String> DESCRIPTIVE =
      Set.of(
          "documentation",
          "extensionElements",
          "extension",
          "import",
          "textAnnotation",
          "association",
          "group",
          "category",
          "dataObject",
          "dataObjectReference",
          "dataStore",
          "dataStoreReference",
          "dataInputAssociation",
          "dataOutputAssociation",
          "ioSpecification",
          "property",
          "itemDefinition",
          "message",
          "signal",
          "error",
          "escalation",
          "resource",
          "interface",
          "auditing",
          "monitoring",
          "rendering",
          "partitionElement",
          "partnerEntity",
          "partnerRole",
          "relationship");

  private static final Set<String> FLOW_NODES =
      Set.of("startEvent", "endEvent", "userTask", "exclusiveGateway", "parallelGateway");

  /** What may stand in what; everything else is refused. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "", Set.of("definitions"),
          "definitions", Set.of("process", "collaboration"),
          "collaboration", Set.of("participant"),
          "process", union(FLOW_NODES, Set.of("laneSet", "sequenceFlow")),
          "laneSet", Set.of("lane"),
          "lane", Set.of("flowNodeRef"),
          "sequenceFlow", Set.of("conditionExpression"));

  private static final Set<String> OF_A_NODE = Set.of("incoming", "outgoing");

  private static final Map<String, Set<String>> OWN_ATTRIBUTES =
      Map.of(
          "process", Set.of("nameEn", "facts"),
          "lane", Set.of("nameEn", "post"),
          "userTask", Set.of("nameEn", "minutes", "days", "evidence", "outcomes"));

  private static final Map<String, String> REFUSED = new HashMap<>();

  static {
    for (String task :
        "task manualTask scriptTask serviceTask sendTask receiveTask businessRuleTask".split(" ")) {
      REFUSED.put(task, "unsupported-task");
    }
    for (String gateway : "inclusiveGateway complexGateway eventBasedGateway".split(" ")) {
      REFUSED.put(gateway, "unsupported-gateway");
    }
    for (String inner : "subProcess transaction adHocSubProcess callActivity".split(" ")) {
      REFUSED.put(inner, "unsupported-subprocess");
    }
    for (String loop : "multiInstanceLoopCharacteristics standardLoopCharacteristics".split(" ")) {
      REFUSED.put(loop, "unsupported-loop");
    }
    for (String who : "potentialOwner humanPerformer performer resourceRole".split(" ")) {
      REFUSED.put(who, "unsupported-performer");
    }
    REFUSED.put("messageFlow", "unsupported-message-flow");
    REFUSED.put("childLaneSet", "unsupported-nested-lanes");
  }

  private Bpmn() {}

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> union = new java.util.HashSet<>(some);
    union.addAll(more);
    return Set.copyOf(union);
  }

  /** Whether an element says anything to the engine or the drawing. */
  static boolean read(String namespace, String name) {
    return DIAGRAM.contains(namespace)
        ? !name.equals("extension")
        : MODEL.equals(namespace) && !DESCRIPTIVE.contains(name);
  }

  static boolean diagram(String namespace) {
    return DIAGRAM.contains(namespace);
  }

  static boolean flowNode(String name) {
    return FLOW_NODES.contains(name);
  }

  static boolean allowed(String parent, String child) {
    Set<String> children = FLOW_NODES.contains(parent) ? OF_A_NODE : CHILDREN.get(parent);
    return children != null && children.contains(child);
  }

  /** The finding for an element that is not allowed where it stands. */
  static String refusal(String name) {
    String event = name.endsWith("Event") || name.endsWith("EventDefinition") ? "-event" : "";
    return REFUSED.getOrDefault(name, "unsupported" + event);
  }

  /** Whether an element knows one of our own attributes. */
  static boolean ownAttribute(String element, String attribute) {
    return OWN_ATTRIBUTES.getOrDefault(element, Set.of("nameEn")).contains(attribute);
  }
}
