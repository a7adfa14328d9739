package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;
import static vn.motcua.process.Found.findings;

import org.junit.jupiter.api.Test;

/** What is wrong with a drawing before and while tokens go through it. */
class StructureTest {
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
}
