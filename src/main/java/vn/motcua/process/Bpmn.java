package vn.motcua.process;

import java.util.HashMap;
import java.util.HashSet;
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
          "dataInput",
          "dataOutput",
          "inputSet",
          "outputSet",
          "loopDataInputRef",
          "inputDataItem",
          "itemDefinition",
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

  private static final Set<String> EVENTS =
      Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent");
  private static final Set<String> SCOPES = Set.of("subProcess", "callActivity");
  private static final Set<String> FLOW_NODES =
      union(
          union(EVENTS, SCOPES),
          Set.of(
              "endEvent",
              "userTask",
              "serviceTask",
              "exclusiveGateway",
              "parallelGateway",
              "inclusiveGateway",
              "eventBasedGateway"));
  private static final Set<String> OF_A_NODE = Set.of("incoming", "outgoing");
  private static final Set<String> OF_AN_EVENT =
      union(OF_A_NODE, Set.of("timerEventDefinition", "messageEventDefinition"));
  private static final Set<String> OF_A_PROCESS =
      union(FLOW_NODES, Set.of("laneSet", "sequenceFlow"));

  /** What may stand in what; everything else is refused. */
  private static final Map<String, Set<String>> CHILDREN = new HashMap<>();

  /** What of our own attributes an element knows, besides {@code nameEn}, which all know. */
  private static final Map<String, Set<String>> OWN_ATTRIBUTES =
      Map.of(
          "process", Set.of("facts"),
          "lane", Set.of("post"),
          "userTask",
              Set.of(
                  "minutes",
                  "days",
                  "evidence",
                  "outcomes",
                  "post",
                  "skip",
                  "unit",
                  "agency",
                  "tells"),
          "serviceTask", Set.of("handler", "skip"),
          "subProcess", Set.of("minutes", "days", "skip", "unit", "agency"),
          "callActivity", Set.of("minutes", "days", "skip", "unit", "agency"),
          "timerEventDefinition", Set.of("minutes", "days", "until"),
          "multiInstanceLoopCharacteristics", Set.of("collection", "most"));

  static {
    FLOW_NODES.forEach(node -> CHILDREN.put(node, OF_A_NODE));
    EVENTS.forEach(event -> CHILDREN.put(event, OF_AN_EVENT));
    CHILDREN.put("", Set.of("definitions"));
    CHILDREN.put("definitions", Set.of("process", "collaboration", "message"));
    CHILDREN.put("collaboration", Set.of("participant"));
    CHILDREN.put("process", OF_A_PROCESS);
    CHILDREN.put("subProcess", union(OF_A_NODE, OF_A_PROCESS));
    CHILDREN.put("laneSet", Set.of("lane"));
    CHILDREN.put("lane", Set.of("flowNodeRef"));
    CHILDREN.put("sequenceFlow", Set.of("conditionExpression"));
    CHILDREN.put("endEvent", union(OF_A_NODE, Set.of("terminateEventDefinition")));
    CHILDREN.put("userTask", union(OF_A_NODE, Set.of("multiInstanceLoopCharacteristics")));
    CHILDREN.put(
        "multiInstanceLoopCharacteristics", Set.of("loopCardinality", "completionCondition"));
    CHILDREN.put("timerEventDefinition", Set.of("timeDuration", "timeDate"));
  }

  private static final Map<String, String> REFUSED = new HashMap<>();

  static {
    for (String task :
        "task manualTask scriptTask sendTask receiveTask businessRuleTask".split(" ")) {
      REFUSED.put(task, "unsupported-task");
    }
    REFUSED.put("complexGateway", "unsupported-gateway");
    for (String inner : "transaction adHocSubProcess".split(" ")) {
      REFUSED.put(inner, "unsupported-subprocess");
    }
    REFUSED.put("timeCycle", "unsupported-event");
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
    Set<String> union = new HashSet<>(some);
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

  /** An activity inside which others run. */
  static boolean scope(String name) {
    return SCOPES.contains(name);
  }

  static boolean flowNode(String name) {
    return FLOW_NODES.contains(name);
  }

  static boolean allowed(String parent, String child) {
    return CHILDREN.getOrDefault(parent, Set.of()).contains(child);
  }

  /** The finding for an element that is not allowed where it stands. */
  static String refusal(String name) {
    String event = name.endsWith("Event") || name.endsWith("EventDefinition") ? "-event" : "";
    return REFUSED.getOrDefault(name, "unsupported" + event);
  }

  /** Whether an element knows one of our own attributes. */
  static boolean ownAttribute(String element, String attribute) {
    return attribute.equals("nameEn")
        || OWN_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }
}
