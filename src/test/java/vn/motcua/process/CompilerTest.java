package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;
import static vn.motcua.process.Found.faults;
import static vn.motcua.process.Found.findings;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.base.Fault;

/** Steps, conditions and the plan. */
class CompilerTest {
  @Test
  void aStraightProcessCompiles() {
    StepGraph graph = straight("a", "b").compile();
    assertThat(graph.steps()).extracting(Step::id).containsExactly("a", "b");
    assertThat(graph.steps()).extracting(Step::post).containsOnly("SPECIALIST");
    assertThat(graph.steps()).extracting(Step::outcomes).containsOnly(List.of("done"));
    assertThat(graph.name()).isEqualTo("Thử");
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
