package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;

class CompilerTest {
  /** Each finding as "problem element". */
  private static List<String> findings(byte[] bpmn) {
    return faults(bpmn).stream()
        .map(f -> f.key().replace("process.finding.", "") + " " + f.field())
        .toList();
  }

  private static List<Fault> faults(byte[] bpmn) {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> Compiler.compile(bpmn));
    return Objects.requireNonNull(invalid, "accepted").faults();
  }

  private static List<String> findings(Drawn drawn) {
    return findings(drawn.bytes());
  }

  @Test
  void aStraightProcessCompiles() {
    StepGraph graph = straight("a", "b").compile();
    assertThat(graph.steps()).extracting(Step::id).containsExactly("a", "b");
    assertThat(graph.steps()).extracting(Step::post).containsOnly("SPECIALIST");
    assertThat(graph.steps()).extracting(Step::outcomes).containsOnly(List.of("done"));
    assertThat(graph.name()).isEqualTo("Thử");
  }

  @ParameterizedTest
  @CsvSource({
    "serviceTask, unsupported-task",
    "task, unsupported-task",
    "manualTask, unsupported-task",
    "inclusiveGateway, unsupported-gateway",
    "eventBasedGateway, unsupported-gateway",
    "complexGateway, unsupported-gateway",
    "subProcess, unsupported-subprocess",
    "transaction, unsupported-subprocess",
    "callActivity, unsupported-subprocess",
    "boundaryEvent, unsupported-event",
    "intermediateCatchEvent, unsupported-event",
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
                    .xml("<startEvent id='t' name='Hẹn'><timerEventDefinition/></startEvent>")
                    .xml("<userTask id='m' name='M'><multiInstanceLoopCharacteristics/></userTask>")
                    .xml("<userTask id='o' name='O'><potentialOwner id='po'/></userTask>")
                    .xml("<endEvent id='z'><terminateEventDefinition id='ted'/></endEvent>")
                    .element("userTask", "c", "name=\"C\" isForCompensation=\"true\"")))
        .containsExactly(
            "unsupported-event t",
            "unsupported-loop m",
            "unsupported-performer po",
            "unsupported-event ted",
            "unsupported-event c");
  }

  @Test
  void everyFaultOfACheckIsNamedAtOnce() {
    assertThat(
            findings(
                straight("a", "b")
                    .step("c", "motcua:minutes=\"-5\" motcua:evidence=\"Draft_1\"")
                    .step("d", "motcua:days=\"0.125\" motcua:outcomes=\"done maybe\"")
                    .step("f", "motcua:minutes=\"5\" motcua:days=\"1\"")))
        .containsExactly("minutes c", "evidence c", "days d", "outcome d", "two-durations f");
  }

  @Test
  void anUnknownAttributeOfOursIsNamed() {
    assertThat(findings(drawn().step("a", "motcua:minuets=\"5\""))).containsExactly("attribute a");
  }

  @Test
  void aPlanMixesNoUnits() {
    assertThat(
            findings(
                drawn()
                    .start("s")
                    .step("a", "motcua:minutes=\"60\"")
                    .step("b", "motcua:days=\"1\"")
                    .end("e")
                    .flow("s", "a")
                    .flow("a", "b")
                    .flow("b", "e")))
        .containsExactly("mixed-durations b");
  }

  @Test
  void everyStepHasANameAndALaneThatNamesAPost() {
    String text =
        straight("a")
            .element("userTask", "b", "")
            .element("userTask", "c", "name=\"C\"")
            .text()
            .replace("name=\"SPECIALIST\"", "name=\"Phòng Kinh tế\"");
    assertThat(findings(text.getBytes(UTF_8)))
        .containsExactly("post a", "no-name b", "no-lane b", "no-lane c");
  }

  @Test
  void theLanesAttributeNamesThePostWhereItsNameIsForPeople() {
    String text =
        straight("a")
            .text()
            .replace("name=\"SPECIALIST\"", "name=\"Văn phòng\" motcua:post=\"CLERK\"");
    assertThat(Compiler.compile(text.getBytes(UTF_8)).step("a").post()).isEqualTo("CLERK");
  }

  @Test
  void startsAndEndsAreCounted() {
    assertThat(findings(drawn().step("a"))).contains("starts ", "no-end ");
    assertThat(findings(straight("a").start("s2").flow("s2", "a"))).containsExactly("starts ");
    assertThat(findings(straight("a").flow("a", "start"))).contains("start-incoming start");
    assertThat(findings(straight("a").flow("end", "a"))).containsExactly("end-outgoing end");
    assertThat(findings(drawn().start("s").end("e").flow("s", "e"))).containsExactly("no-step ");
  }

  @Test
  void waysOutOfAStepAreDrawnWithAGateway() {
    assertThat(findings(straight("a", "b").flow("a", "end"))).containsExactly("several-ways-out a");
    assertThat(findings(straight("a").step("b"))).containsExactly("no-way-out b");
  }

  @Test
  void everyNodeIsReachedAndEnds() {
    assertThat(findings(straight("a").step("b").flow("b", "end"))).containsExactly("unreachable b");
    assertThat(
            findings(
                straight("a")
                    .step("b")
                    .step("c")
                    .xml("")
                    .text()
                    .replace("targetRef=\"end\"", "targetRef=\"b\"")
                    .replace("</process>", flowText("b", "c") + flowText("c", "b") + "</process>")
                    .getBytes(UTF_8)))
        .contains("unreachable end", "never-ends b", "never-ends c");
  }

  private static String flowText(String from, String to) {
    return "<sequenceFlow id='%1$s-%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
  }

  private static Drawn choice(String condition) {
    return drawn()
        .start("s")
        .step("a", "motcua:outcomes=\"approve send-back\"")
        .choice("g", "b")
        .step("b")
        .end("e")
        .flow("s", "a")
        .flow("a", "g")
        .flow("g", "b")
        .flow("g", "a", condition)
        .flow("b", "e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcome == 'send-back'",
        "eligible && pages > 3",
        "channel in ['ONLINE', 'POST']",
        "caseKey.startsWith('late')",
        "pages / copies > 2"
      })
  void conditionsAreCelOverTheFacts(String condition) {
    assertThatCode(choice(condition)::compile).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${approved}",
        "outcome",
        "outcome = 'send-back'",
        "pages == 'three'",
        "colour == 'red'",
        "1 + 1"
      })
  void aConditionThatIsNotOneIsRefusedWithItsText(String condition) {
    Fault fault = faults(choice(condition).bytes()).getFirst();
    assertThat(fault.field()).isEqualTo("g-a");
    assertThat(fault.key()).isEqualTo("process.finding.condition");
    assertThat(fault.args()).contains(condition);
  }

  @Test
  void aModelDeclaresItsOwnFacts() {
    StepGraph graph =
        choice("verified && agencies > 2")
            .process("motcua:facts=\"verified:bool agencies:int\"")
            .compile();
    assertThat(graph.facts()).containsOnlyKeys("verified", "agencies");
    assertThat(
            findings(
                choice("eligible").process("motcua:facts=\"Verified:bool x:money outcome:int\"")))
        .containsExactly("facts p", "facts p", "facts p");
  }

  @Test
  void aChoiceHasConditionsAndADefault() {
    String noDefault = choice("eligible").text().replace("default=\"g-b\"", "");
    assertThat(findings(noDefault.getBytes(UTF_8))).containsExactly("no-default g");
    String strange = choice("eligible").text().replace("default=\"g-b\"", "default=\"s-a\"");
    assertThat(findings(strange.getBytes(UTF_8))).containsExactly("no-default g");
    assertThat(findings(choice("eligible").flow("g", "e"))).containsExactly("no-condition g-e");
    assertThat(
            findings(
                straight("a")
                    .text()
                    .replace("/>\n</process>", "/></process>")
                    .replace(
                        "<sequenceFlow id=\"a-end\" sourceRef=\"a\" targetRef=\"end\"/>",
                        "<sequenceFlow id=\"a-end\" sourceRef=\"a\" targetRef=\"end\">"
                            + "<conditionExpression>eligible</conditionExpression></sequenceFlow>")
                    .getBytes(UTF_8)))
        .containsExactly("needless-condition a-end");
    String groovy =
        choice("eligible")
            .text()
            .replace("<conditionExpression>", "<conditionExpression language=\"groovy\">");
    assertThat(findings(groovy.getBytes(UTF_8))).containsExactly("condition-language g-a");
  }

  @Test
  void aLoopOfGatewaysAloneIsRefused() {
    assertThat(
            findings(
                straight("a")
                    .choice("g", "e2")
                    .end("e2")
                    .merge("m")
                    .flow("m", "g")
                    .flow("g", "e2")
                    .flow("g", "m", "eligible")
                    .text()
                    .replace("targetRef=\"end\"", "targetRef=\"m\"")
                    .replace("<endEvent id=\"end\" />", "")
                    .getBytes(UTF_8)))
        .containsExactly("idle-loop g");
  }

  @Test
  void aForkThatWaitsForOneOfTwoChoicesIsRefused() {
    assertThat(
            findings(
                drawn()
                    .start("s")
                    .step("a")
                    .choice("g", "b")
                    .step("b")
                    .step("c")
                    .fork("join")
                    .end("e")
                    .flow("s", "a")
                    .flow("a", "g")
                    .flow("g", "b")
                    .flow("g", "c", "eligible")
                    .flow("b", "join")
                    .flow("c", "join")
                    .flow("join", "e")))
        .containsExactly("waits-for-ever join");
  }

  @Test
  void parallelBranchesThatMeetWithoutAForkAreRefused() {
    assertThat(
            findings(
                drawn()
                    .start("s")
                    .fork("split")
                    .step("b")
                    .step("c")
                    .step("d")
                    .end("e")
                    .flow("s", "split")
                    .flow("split", "b")
                    .flow("split", "c")
                    .flow("b", "d")
                    .flow("c", "d")
                    .flow("d", "e")))
        .containsExactly("second-token d");
  }

  @Test
  void aLoopThatSwallowsATokenIsRefused() {
    assertThat(
            findings(
                drawn()
                    .start("s")
                    .fork("split")
                    .step("b")
                    .step("c")
                    .choice("g", "join")
                    .fork("join")
                    .end("e")
                    .end("gone")
                    .flow("s", "split")
                    .flow("split", "b")
                    .flow("split", "c")
                    .flow("b", "g")
                    .flow("g", "join")
                    .flow("g", "gone", "eligible")
                    .flow("c", "join")
                    .flow("join", "e")))
        .containsExactly("waits-for-ever join");
  }

  @Test
  void aModelTooLargeToOverseeIsRefused() {
    Drawn drawn = drawn().start("s").fork("split").fork("join").end("e").flow("s", "split");
    for (int i = 0; i < 15; i++) {
      drawn.step("t" + i).flow("split", "t" + i).flow("t" + i, "join");
    }
    assertThat(findings(drawn.flow("join", "e"))).containsExactly("too-many-situations ");
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
    assertThat(findings(text.getBytes(UTF_8))).containsExactly("unreadable ");
  }

  /**
   * Other prefixes, vendor extensions and comments, flows before nodes, two pools, a data object.
   */
  @Test
  void aFileFromAnotherModelerIsAccepted() throws IOException {
    try (var file = CompilerTest.class.getResourceAsStream("other-modeler.bpmn")) {
      StepGraph graph = Compiler.compile(Objects.requireNonNull(file).readAllBytes());
      assertThat(graph.steps())
          .extracting(step -> step.id() + " " + step.post() + " " + step.plannedMinutes())
          .containsExactly("sid-A1 RECEPTION 60", "sid-A2 LEADER 120");
      assertThat(graph.step("sid-A2").evidence()).containsExactly("result");
      assertThat(graph.layout().boxes()).containsKeys("sid-A1", "sid-A2", "sid-S");
      assertThat(graph.layout().lines().get("sid-F1")).hasSize(2);
    }
  }

  @Test
  void theLongestWayIsPlanned() {
    StepGraph graph =
        drawn()
            .start("s")
            .step("a", "motcua:minutes=\"10\"")
            .fork("split")
            .step("b", "motcua:minutes=\"20\"")
            .step("c", "motcua:minutes=\"30\" motcua:outcomes=\"approve send-back\"")
            .fork("join")
            .choice("g", "e")
            .end("e")
            .flow("s", "a")
            .flow("a", "split")
            .flow("split", "b")
            .flow("split", "c")
            .flow("b", "join")
            .flow("c", "join")
            .flow("join", "g")
            .flow("g", "a", "outcome == 'send-back'")
            .flow("g", "e")
            .compile();
    assertThat(graph.plannedMinutes()).isEqualTo(40);
    assertThat(graph.steps()).extracting(Step::id).containsExactly("a", "b", "c");
  }

  @Test
  void theOrderOfElementsInTheFileIsNoMatter() {
    String[] lines = choice("outcome == 'send-back'").text().split("\n");
    List<String> text = Arrays.asList(lines);
    String flowsFirst =
        String.join("\n", text.subList(0, 4))
            + String.join("\n", text.subList(9, text.size() - 2))
            + String.join("\n", text.subList(4, 9))
            + "</process></definitions>";
    assertThat(Compiler.compile(flowsFirst.getBytes(UTF_8)).steps())
        .extracting(Step::id)
        .containsExactly("a", "b");
  }
}
