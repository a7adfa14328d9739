package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes BPMN files for tests, element by element, in the order a test wants them: {@code
 * drawn().start("s").step("a").end("e").flow("s", "a").flow("a", "e")}.
 */
final class Drawn {
  private final StringBuilder elements = new StringBuilder();
  private final StringBuilder members = new StringBuilder();
  private final Set<String> messages = new TreeSet<>();
  private String processAttributes = "";

  static Drawn drawn() {
    return new Drawn();
  }

  /** A straight process: start, the steps in order, end. */
  static Drawn straight(String... steps) {
    Drawn drawn = drawn().start("start").end("end");
    String before = "start";
    for (String step : steps) {
      drawn.step(step).flow(before, step);
      before = step;
    }
    return drawn.flow(before, "end");
  }

  Drawn start(String id) {
    return element("startEvent", id, "");
  }

  Drawn end(String id) {
    return element("endEvent", id, "");
  }

  Drawn step(String id) {
    return step(id, "");
  }

  /** A step in the specialist's lane, with attributes such as {@code motcua:minutes="60"}. */
  Drawn step(String id, String attributes) {
    members.append("<flowNodeRef>").append(id).append("</flowNodeRef>");
    return element("userTask", id, "name=\"Bước " + id + "\" " + attributes);
  }

  Drawn choice(String id, String defaultTarget) {
    return element("exclusiveGateway", id, "default=\"" + id + "-" + defaultTarget + "\"");
  }

  Drawn merge(String id) {
    return element("exclusiveGateway", id, "");
  }

  Drawn fork(String id) {
    return element("parallelGateway", id, "");
  }

  Drawn inclusive(String id, String defaultTarget) {
    return element("inclusiveGateway", id, "default=\"" + id + "-" + defaultTarget + "\"");
  }

  Drawn inclusive(String id) {
    return element("inclusiveGateway", id, "");
  }

  Drawn gate(String id) {
    return element("eventBasedGateway", id, "");
  }

  Drawn terminate(String id) {
    return xml("<endEvent id='" + id + "'><terminateEventDefinition/></endEvent>");
  }

  Drawn service(String id, String handler) {
    return element("serviceTask", id, "name='Máy " + id + "' motcua:handler='" + handler + "'");
  }

  Drawn call(String id, String key, String attributes) {
    return element(
        "callActivity", id, "name='Gọi " + id + "' calledElement='" + key + "' " + attributes);
  }

  /** A sub-process of what another drawing holds. */
  Drawn sub(String id, String attributes, Drawn inside) {
    members.append(inside.members);
    messages.addAll(inside.messages);
    return xml(
        "<subProcess id='%s' name='Con %s' %s>%s</subProcess>"
            .formatted(id, id, attributes, inside.elements));
  }

  /** A step that is done several times. */
  Drawn instances(String id, String attributes, String mark, String inside) {
    members.append("<flowNodeRef>").append(id).append("</flowNodeRef>");
    return xml(
        "<userTask id='%s' name='Bước %s' %s><multiInstanceLoopCharacteristics %s>%s"
                .formatted(id, id, attributes, mark, inside)
            + "</multiInstanceLoopCharacteristics></userTask>");
  }

  Drawn catches(String id, String definition) {
    return event("intermediateCatchEvent", id, "", definition);
  }

  Drawn boundary(String id, String activity, boolean interrupting, String definition) {
    return event(
        "boundaryEvent",
        id,
        "attachedToRef='" + activity + "' cancelActivity='" + interrupting + "'",
        definition);
  }

  /**
   * @param definition "PT16H" for a timer, "!paid" for a message, "?visitOn" for a date fact
   */
  Drawn event(String type, String id, String attributes, String definition) {
    String inside =
        switch (definition.charAt(0)) {
          case '!' -> message(definition.substring(1));
          case '?' -> "<timerEventDefinition motcua:until='" + definition.substring(1) + "'/>";
          default ->
              "<timerEventDefinition><timeDuration>"
                  + definition
                  + "</timeDuration></timerEventDefinition>";
        };
    return xml("<%1$s id='%2$s' %3$s>%4$s</%1$s>".formatted(type, id, attributes, inside));
  }

  private String message(String name) {
    messages.add(name);
    return "<messageEventDefinition messageRef='m-" + name + "'/>";
  }

  Drawn element(String type, String id, String attributes) {
    return xml("<" + type + " id=\"" + id + "\" " + attributes + "/>");
  }

  Drawn xml(String text) {
    elements.append(text).append('\n');
    return this;
  }

  Drawn flow(String from, String to) {
    return element(
        "sequenceFlow", from + "-" + to, "sourceRef=\"" + from + "\" targetRef=\"" + to + "\"");
  }

  Drawn flow(String from, String to, String condition) {
    return xml(
        """
        <sequenceFlow id="%1$s-%2$s" sourceRef="%1$s" targetRef="%2$s">
          <conditionExpression><![CDATA[%3$s]]></conditionExpression>
        </sequenceFlow>\
        """
            .formatted(from, to, condition));
  }

  Drawn process(String attributes) {
    processAttributes = attributes;
    return this;
  }

  String text() {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:motcua="http://motcua.vn/bpmn/1" targetNamespace="urn:test">%s
      <process id="p" name="Thử" %s>
        <laneSet><lane id="lane" name="SPECIALIST">%s</lane></laneSet>
        %s
      </process>
    </definitions>
    """
        .formatted(
            messages.stream()
                .map(name -> "<message id='m-%s' name='%s'/>".formatted(name, name))
                .collect(Collectors.joining()),
            processAttributes,
            members,
            elements);
  }

  byte[] bytes() {
    return text().getBytes(UTF_8);
  }

  StepGraph compile() {
    return Compiler.compile(bytes());
  }
}
