package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Messages;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;

class EngineTest {
  /** a → (b1 → b2 ∥ c) → d, from which an outcome leads back to a. */
  private static final StepGraph PARALLEL =
      drawn()
          .start("s")
          .step("a")
          .fork("split")
          .step("b1")
          .step("b2")
          .step("c")
          .fork("join")
          .step("d", "motcua:outcomes=\"approve send-back\"")
          .choice("g", "e")
          .end("e")
          .flow("s", "a")
          .flow("a", "split")
          .flow("split", "b1")
          .flow("b1", "b2")
          .flow("b2", "join")
          .flow("split", "c")
          .flow("c", "join")
          .flow("join", "d")
          .flow("d", "g")
          .flow("g", "e")
          .flow("g", "a", "outcome == 'send-back'")
          .compile();

  private static Play play(StepGraph graph) {
    return new Play(graph);
  }

  @Test
  void aTokenGoesFromStepToStepAndTheRunEndsWithTheLast() {
    Play run = play(straight("a", "b").compile());
    assertThat(run.open()).containsExactly("1=a");
    assertThat(run.complete("a", "done").finished()).isFalse();
    assertThat(run.open()).containsExactly("2=b");
    assertThat(run.complete("b", "done").finished()).isTrue();
    assertThat(run.open()).isEmpty();
  }

  @Test
  void aForkOpensItsBranchesAndWaitsForAll() {
    Play run = play(PARALLEL);
    run.complete("a", "done");
    assertThat(run.open()).containsExactly("2=b1", "3=c");
    run.complete("c", "done");
    assertThat(run.open()).containsExactly("2=b1");
    run.complete("b1", "done");
    run.complete("b2", "done");
    assertThat(run.open()).containsExactly("5=d");
    assertThat(run.complete("d", "approve").finished()).isTrue();
  }

  @Test
  void anOutcomeChoosesTheWay() {
    Play run = play(PARALLEL);
    run.completeAll("a", "b1", "b2", "c");
    run.complete("d", "send-back");
    assertThat(run.open()).containsExactly("6=a");
  }

  @Test
  void factsChooseTheWayAndTheFirstThatHoldsWins() {
    StepGraph graph =
        drawn()
            .start("s")
            .choice("g", "c")
            .step("a")
            .step("b")
            .step("c")
            .end("e")
            .flow("s", "g")
            .flow("g", "a", "pages > 20")
            .flow("g", "b", "pages > 10")
            .flow("g", "c")
            .flow("a", "e")
            .flow("b", "e")
            .flow("c", "e")
            .compile();
    assertThat(new Play(graph, Map.of("pages", 30L)).open()).containsExactly("1=a");
    assertThat(new Play(graph, Map.of("pages", 15L)).open()).containsExactly("1=b");
    assertThat(new Play(graph, Map.of("pages", 5L)).open()).containsExactly("1=c");
    RuleRefusal refusal = catchThrowableOfType(RuleRefusal.class, () -> new Play(graph));
    assertThat(refusal.refused())
        .isEqualTo(Refused.of("", "process.refused.facts", "", List.of("pages")));
  }

  @Test
  void onlyTheFactsThatConditionsUseAreKept() {
    StepGraph graph = PARALLEL;
    assertThat(Facts.merged(graph, Map.of(), Map.of("pages", 3, "outcome", "x"))).isEmpty();
    StepGraph choosy =
        drawn()
            .start("s")
            .step("a")
            .choice("g", "e")
            .end("e")
            .flow("s", "a")
            .flow("a", "g")
            .flow("g", "e")
            .flow("g", "a", "eligible && pages > 3")
            .compile();
    assertThat(Facts.merged(choosy, Map.of("pages", 1L), Map.of("pages", 3, "copies", 9)))
        .isEqualTo(Map.of("pages", 3L));
    assertThat(Facts.merged(choosy, Map.of("eligible", true), Map.of("pages", "three")))
        .as("of the wrong type: not known")
        .isEqualTo(Map.of("eligible", true));
  }

  @Test
  @Rule("R25")
  void aStepThatDemandsEvidenceDoesNotCloseWithoutIt() {
    Step step =
        drawn()
            .start("s")
            .step("a", "motcua:evidence=\"result survey\" motcua:outcomes=\"approve reject\"")
            .end("e")
            .flow("s", "a")
            .flow("a", "e")
            .compile()
            .step("a");
    Refused one = Objects.requireNonNull(step.refusal("approve", Set.of("survey", "other")));
    assertThat(one.rule()).isEqualTo("R25");
    assertThat(text(one))
        .isEqualTo(
            "Chưa thể hoàn thành bước “Bước a” vì còn thiếu tệp: Kết quả đã ký. Hãy đính kèm rồi"
                + " thực hiện lại.");
    assertThat(text(step.refusal("approve", Set.of())))
        .as("a name of the model's own stands as it is")
        .contains("Kết quả đã ký, survey");
    assertThat(step.refusal("approve", Set.of("result", "survey"))).isNull();
    assertThat(text(step.refusal("done", Set.of("result", "survey"))))
        .isEqualTo(
            "Bước “Bước a” không có kết quả xử lý “Hoàn thành”. Hãy chọn một trong: Đồng ý, Không"
                + " đồng ý.");
  }

  private static String text(@Nullable Refused refused) {
    Objects.requireNonNull(refused);
    return new Messages().text(Messages.VIETNAMESE, refused.key(), refused.args());
  }

  @Test
  void fromOneStepBackToTheOneBefore() {
    Play run = play(straight("a", "b", "c").compile());
    run.completeAll("a", "b");
    Move move = run.sendBack("c", "b");
    assertThat(move.closed())
        .containsExactly(new Move.Closed(3, WorkItem.Status.DONE, "send-back"));
    assertThat(run.open()).containsExactly("4=b");
    run.completeAll("b", "c");
    assertThat(run.tokens.open()).isEmpty();
  }

  @Test
  void withinABranchTheOtherBranchStays() {
    Play run = play(PARALLEL);
    run.completeAll("a", "b1");
    assertThat(run.open()).containsExactly("3=c", "4=b2");
    Move move = run.sendBack("b2", "b1");
    assertThat(move.closed()).hasSize(1);
    assertThat(run.open()).containsExactly("3=c", "5=b1");
  }

  @Test
  void withinABranchAFinishedOtherBranchStaysFinished() {
    Play run = play(PARALLEL);
    run.completeAll("a", "c", "b1");
    run.sendBack("b2", "b1");
    assertThat(run.open()).containsExactly("5=b1");
    run.completeAll("b1", "b2");
    assertThat(run.open()).containsExactly("7=d");
  }

  @Test
  void beforeTheForkTheOtherBranchIsWithdrawn() {
    Play run = play(PARALLEL);
    run.completeAll("a", "b1");
    Move move = run.sendBack("b2", "a");
    assertThat(move.closed())
        .containsExactly(
            new Move.Closed(4, WorkItem.Status.DONE, "send-back"),
            new Move.Closed(3, WorkItem.Status.CANCELLED, null));
    assertThat(run.open()).containsExactly("5=a");
    run.completeAll("a", "b1", "b2", "c");
    assertThat(run.open()).containsExactly("9=d");
  }

  @Test
  void beforeTheForkATokenWaitingAtTheJoinIsWithdrawn() {
    Play run = play(PARALLEL);
    run.completeAll("a", "c", "b1");
    assertThat(run.tokens.waiting()).containsExactly("c-join");
    run.sendBack("b2", "a");
    assertThat(run.tokens.waiting()).isEmpty();
    run.completeAll("a", "b1", "b2");
    assertThat(run.open()).as("c is done again").containsExactly("7=c");
  }

  @Test
  void fromBehindTheJoinIntoOneBranchTheOtherStaysDone() {
    Play run = play(PARALLEL);
    run.completeAll("a", "b1", "b2", "c");
    run.sendBack("d", "b1");
    assertThat(run.open()).containsExactly("6=b1");
    assertThat(run.tokens.waiting()).containsExactly("c-join");
    run.completeAll("b1", "b2");
    assertThat(run.open()).as("the join does not wait for c again").containsExactly("8=d");
  }

  @Test
  void betweenBranchesThereIsNoWayBack() {
    Step b1 = PARALLEL.step("b1");
    Step c = PARALLEL.step("c");
    assertThat(Engine.noReturn(PARALLEL, b1, c))
        .isEqualTo(Refused.of("", "process.refused.not-earlier", c.named(), b1.named()));
    assertThat(Engine.noReturn(PARALLEL, b1, b1)).isNotNull();
    assertThat(Engine.noReturn(PARALLEL, PARALLEL.step("d"), c)).isNull();
  }

  @Test
  void returnsIntoABranchThatEndedByItselfReopenOnlyThatStep() {
    StepGraph graph =
        drawn()
            .start("s")
            .step("a")
            .fork("split")
            .step("b")
            .step("c1")
            .step("c2")
            .end("e1")
            .end("e2")
            .flow("s", "a")
            .flow("a", "split")
            .flow("split", "b")
            .flow("split", "c1")
            .flow("c1", "c2")
            .flow("b", "e1")
            .flow("c2", "e2")
            .compile();
    Play run = play(graph);
    run.completeAll("a", "b", "c1");
    run.sendBack("c2", "c1");
    assertThat(run.open()).containsExactly("5=c1");
    run.completeAll("c1", "c2");
    assertThat(run.tokens.open()).isEmpty();
  }

  @Test
  void cancellingWithdrawsEverything() {
    Play run = play(PARALLEL);
    run.completeAll("a", "c");
    Move move = run.engine.cancel(run.tokens, Map.of());
    assertThat(move.closed()).containsExactly(new Move.Closed(2, WorkItem.Status.CANCELLED, null));
    assertThat(move.finished()).isTrue();
    assertThat(move.tokens().text()).isEmpty();
  }

  @Test
  void tokensAreKeptAsText() {
    Play run = play(PARALLEL);
    run.completeAll("a", "c");
    assertThat(run.tokens.text()).isEqualTo("2=b1 +c-join");
    assertThat(Tokens.parse(run.tokens.text(), 4)).isEqualTo(run.tokens);
    assertThat(Tokens.parse("", 1)).isEqualTo(Tokens.NONE);
    assertThat(List.of(Tokens.NONE.text())).containsExactly("");
  }
}
