package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes BPMN files for tests, element by element, in the order a test wants them: {@code
 * drawn().start("s").step("a").end("e").flow("s", "a").flow("a", "e")}.
 */
final class Drawn {
  private final StringBuilder elements = new StringBuilder();
  private final StringBuilder members = new StringBuilder();
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
        xmlns:motcua="http://motcua.vn/bpmn/1" targetNamespace="urn:test">
      <process id="p" name="Thử" %s>
        <laneSet><lane id="lane" name="SPECIALIST">%s</lane></laneSet>
        %s
      </process>
    </definitions>
    """
        .formatted(processAttributes, members, elements);
  }

  byte[] bytes() {
    return text().getBytes(UTF_8);
  }

  StepGraph compile() {
    return Compiler.compile(bytes());
  }
}
