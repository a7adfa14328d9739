package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;
import static vn.motcua.process.Found.faults;
import static vn.motcua.process.Found.findings;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.Fault;
import vn.motcua.base.Messages;

/** What a file may be made of. */
class ScreenTest {
  @ParameterizedTest
  @CsvSource({
    "scriptTask, unsupported-task",
    "task, unsupported-task",
    "manualTask, unsupported-task",
    "complexGateway, unsupported-gateway",
    "adHocSubProcess, unsupported-subprocess",
    "transaction, unsupported-subprocess",
    "intermediateThrowEvent, unsupported-event",
    "implicitThrowEvent, unsupported-event",
    "choreographyTask, unsupported"
  })
  void anElementOutsideTheSetIsRefusedByIdNameAndType(String type, String problem) {
    byte[] bpmn =
        straight("a").element(type, "X_1", "name=\"Hỏi ý kiến\"").flow("a", "X_1").bytes();
    Fault fault = faults(bpmn).getFirst();
    assertThat(fault.field()).isEqualTo("X_1");
    assertThat(fault.key()).isEqualTo("process.finding." + problem);
    assertThat(fault.args()).containsExactly("X_1", "Hỏi ý kiến", type);
    for (Locale language : Messages.LANGUAGES) {
      assertThat(new Messages().text(language, fault.key(), fault.args()))
          .contains("X_1", "Hỏi ý kiến", type);
    }
  }

  @Test
  void whatStandsInsideAnElementIsSeenToo() {
    assertThat(
            findings(
                straight("a")
                    .xml("<startEvent id='t' name='Hẹn'><signalEventDefinition/></startEvent>")
                    .xml("<userTask id='m' name='M'><standardLoopCharacteristics/></userTask>")
                    .xml("<userTask id='o' name='O'><potentialOwner id='po'/></userTask>")
                    .xml("<endEvent id='z'><messageEventDefinition id='med'/></endEvent>")
                    .element("userTask", "c", "name=\"C\" isForCompensation=\"true\"")))
        .containsExactly(
            "unsupported-event t",
            "unsupported-loop m",
            "unsupported-performer po",
            "unsupported-event med",
            "unsupported-event c");
  }

  @Test
  void anUnknownAttributeOfOursIsNamed() {
    assertThat(findings(drawn().step("a", "motcua:minuets=\"5\""))).containsExactly("attribute a");
  }

  @Test
  void danglingAndDoubleIdsAreNamed() {
    assertThat(findings(straight("a").flow("a", "nowhere").end("a")))
        .containsExactly("duplicate-id a", "dangling a-nowhere");
    assertThat(findings(straight("a").xml("<userTask name='N'/>"))).containsExactly("id ");
    assertThat(findings(straight("a").element("userTask", "a b", "name=\"N\"")))
        .containsExactly("id a b");
    assertThat(findings(straight("a").flow("a", "lane"))).containsExactly("dangling a-lane");
  }

  @Test
  void filesThatAreNotBpmnAreRefused() {
    assertThat(findings("".getBytes(UTF_8))).containsExactly("not-xml ");
    assertThat(findings("<definitions>".getBytes(UTF_8))).containsExactly("not-bpmn ", "not-xml ");
    assertThat(findings("<html/>".getBytes(UTF_8))).containsExactly("not-bpmn ");
    assertThat(findings(new byte[] {0x50, 0x4b, 3, 4})).containsExactly("not-xml ");
    assertThat(findings(new byte[Compiler.MOST_BYTES + 1])).containsExactly("too-large ");
    String two = straight("a").text();
    String other = two.substring(two.indexOf("<process"), two.indexOf("</definitions>"));
    assertThat(
            findings(
                two.replace(
                        "</definitions>",
                        other
                                .replaceAll("id=\"|sourceRef=\"|targetRef=\"", "$0x")
                                .replace("<flowNodeRef>", "<flowNodeRef>x")
                            + "</definitions>")
                    .getBytes(UTF_8)))
        .containsExactly("processes ");
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + straight("a").text().replace("Thử", "&b;");
    assertThat(findings(bomb.getBytes(UTF_8))).containsExactly("doctype ");
    String file =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + straight("a").text().replace("Thử", "&x;");
    assertThat(findings(file.getBytes(UTF_8))).containsExactly("doctype ");
    String entity = straight("a").text().replace("Thử", "&x;");
    assertThat(findings(entity.getBytes(UTF_8))).containsExactly("not-xml ");
    assertThat(findings(("<a>".repeat(200_000)).getBytes(UTF_8)))
        .containsExactly("not-bpmn ", "not-xml ");
    String deep = straight("a").text().replace("</definitions>", "<laneSet>".repeat(5_000));
    assertThat(findings(deep.getBytes(UTF_8))).contains("not-xml ");
  }

  @Test
  void aBrokenDrawingIsSaid() {
    String text =
        straight("a")
            .text()
            .replace(
                "</definitions>",
                """
                <BPMNDiagram xmlns="http://www.omg.org/spec/BPMN/20100524/DI"><BPMNPlane>
                  <BPMNShape bpmnElement="a"><Bounds xmlns="http://www.omg.org/spec/DD/20100524/DC"
                    x="left" y="1" width="1" height="1"/></BPMNShape></BPMNPlane></BPMNDiagram>
                </definitions>\
                """);
    assertThat(findings(text.getBytes(UTF_8))).containsExactly("drawing ");
  }

  /**
   * Other prefixes, vendor extensions and comments, flows before nodes, two pools, a data object.
   */
  @Test
  void aFileFromAnotherModelerIsAccepted() throws IOException {
    try (var file = ScreenTest.class.getResourceAsStream("other-modeler.bpmn")) {
      StepGraph graph = Compiler.compile(Objects.requireNonNull(file).readAllBytes());
      assertThat(graph.steps())
          .extracting(step -> step.id() + " " + step.post() + " " + step.plannedMinutes())
          .containsExactly("sid-A1 RECEPTION 60", "sid-A2 LEADER 120");
      assertThat(graph.step("sid-A2").evidence()).containsExactly("result");
      assertThat(graph.layout().boxes()).containsKeys("sid-A1", "sid-A2", "sid-S");
      assertThat(graph.layout().lines().get("sid-F1")).hasSize(2);
    }
  }
}
