package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Found.findings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How tokens go through each kind of element. */
class ElementsTest {
  private static final WorkItem.Status DONE = WorkItem.Status.DONE;
  private static final WorkItem.Status CANCELLED = WorkItem.Status.CANCELLED;

  private static Drawn inclusive() {
    return drawn()
        .start("s")
        .step("a")
        .inclusive("f", "b")
        .step("b")
        .step("c")
        .step("d")
        .inclusive("j")
        .step("last")
        .end("e")
        .flow("s", "a")
        .flow("a", "f")
        .flow("f", "b")
        .flow("f", "c", "pages > 1")
        .flow("f", "d", "pages > 2")
        .flow("b", "j")
        .flow("c", "j")
        .flow("d", "j")
        .flow("j", "last")
        .flow("last", "e");
  }

  @Test
  void anInclusiveGatewayTakesEveryFlowThatHoldsAndItsJoinWaitsForExactlyThose() {
    Play both = new Play(inclusive().compile(), Map.of("pages", 3L));
    both.completeAll("a");
    assertThat(both.open()).containsExactly("2=c", "3=d");
    both.completeAll("d");
    assertThat(both.open()).containsExactly("2=c");
    both.completeAll("c");
    assertThat(both.open()).containsExactly("4=last");
    Play one = new Play(inclusive().compile(), Map.of("pages", 2L));
    one.completeAll("a", "c");
    assertThat(one.open()).containsExactly("3=last");
    Play none = new Play(inclusive().compile(), Map.of("pages", 1L));
    none.completeAll("a");
    assertThat(none.open()).containsExactly("2=b");
  }

  @Test
  void anInclusiveJoinGoesOnWhenTheTokenItWaitedForTurnsAway() {
    StepGraph graph =
        drawn()
            .start("s")
            .fork("f")
            .step("b")
            .step("c")
            .choice("g", "j")
            .end("away")
            .inclusive("j")
            .step("last")
            .end("e")
            .flow("s", "f")
            .flow("f", "b")
            .flow("f", "c")
            .flow("b", "j")
            .flow("c", "g")
            .flow("g", "j")
            .flow("g", "away", "eligible")
            .flow("j", "last")
            .flow("last", "e")
            .compile();
    Play play = new Play(graph, Map.of("eligible", true));
    play.completeAll("b");
    assertThat(play.open()).containsExactly("2=c");
    play.completeAll("c");
    assertThat(play.open()).containsExactly("3=last");
  }

  @Test
  void theFirstEventBehindAGatewayWins() {
    StepGraph graph =
        drawn()
            .start("s")
            .gate("g")
            .catches("reply", "!reply-received")
            .catches("late", "P3D")
            .step("read")
            .step("remind")
            .end("e")
            .flow("s", "g")
            .flow("g", "reply")
            .flow("g", "late")
            .flow("reply", "read")
            .flow("late", "remind")
            .flow("read", "e")
            .flow("remind", "e")
            .compile();
    Play play = new Play(graph);
    assertThat(play.open()).containsExactly("1=late", "2=reply");
    assertThat(play.last.armed()).extracting(Move.Armed::number).containsExactly(1, 2);
    assertThat(play.engine.waitingFor(play.tokens, "reply-received")).containsExactly(2);
    Move move = play.fire("reply");
    assertThat(move.disarmed()).containsExactly(1, 2);
    assertThat(move.closed()).isEmpty();
    assertThat(play.open()).containsExactly("3=read");
    Play late = new Play(graph);
    late.fire("late");
    assertThat(late.open()).containsExactly("3=remind");
  }

  private static Drawn bounded(boolean interrupting) {
    return drawn()
        .start("s")
        .step("a")
        .boundary("late", "a", interrupting, "PT16H")
        .step("b")
        .step("warn")
        .end("e")
        .end("warned")
        .flow("s", "a")
        .flow("a", "b")
        .flow("b", "e")
        .flow("late", "warn")
        .flow("warn", "warned");
  }

  @Test
  void aBoundaryEventIsAwaitedWhileItsStepIsOpen() {
    Play play = new Play(bounded(true).compile());
    assertThat(play.open()).containsExactly("1=a", "2=late");
    Move move = play.complete("a", "done");
    assertThat(move.disarmed()).containsExactly(2);
    assertThat(move.closed()).containsExactly(new Move.Closed(1, DONE, "done"));
    assertThat(play.open()).containsExactly("3=b");
  }

  @Test
  void anInterruptingEventTakesItsStepAway() {
    Play play = new Play(bounded(true).compile());
    Move move = play.fire("late");
    assertThat(move.closed()).containsExactly(new Move.Closed(1, CANCELLED, null));
    assertThat(move.disarmed()).containsExactly(2);
    assertThat(play.open()).containsExactly("3=warn");
  }

  @Test
  void anEventThatDoesNotInterruptLeavesItsStepOpenAndHappensOnce() {
    Play play = new Play(bounded(false).compile());
    Move move = play.fire("late");
    assertThat(move.closed()).isEmpty();
    assertThat(play.open()).containsExactly("1=a", "3=warn");
    play.completeAll("a", "warn", "b");
    assertThat(play.tokens.open()).isEmpty();
  }

  private static Drawn withSub(Drawn inside) {
    return drawn()
        .start("s")
        .step("a")
        .sub("sub", "", inside)
        .boundary("stop", "sub", true, "!withdrawn")
        .step("after")
        .step("stopped")
        .end("e")
        .flow("s", "a")
        .flow("a", "sub")
        .flow("sub", "after")
        .flow("after", "e")
        .flow("stop", "stopped")
        .flow("stopped", "e");
  }

  private static Drawn twoInside() {
    return drawn()
        .start("in")
        .fork("f")
        .step("x")
        .step("y")
        .end("outx")
        .end("outy")
        .flow("in", "f")
        .flow("f", "x")
        .flow("f", "y")
        .flow("x", "outx")
        .flow("y", "outy");
  }

  @Test
  void aSubProcessIsLeftWithItsLastToken() {
    Play play = new Play(withSub(twoInside()).compile());
    play.completeAll("a");
    assertThat(play.open()).containsExactly("2=stop", "3=x", "4=y");
    play.completeAll("x");
    assertThat(play.open()).containsExactly("2=stop", "4=y");
    play.completeAll("y");
    assertThat(play.last.disarmed()).containsExactly(2);
    assertThat(play.open()).containsExactly("5=after");
  }

  @Test
  void anInterruptedSubProcessLosesEverythingInside() {
    Play play = new Play(withSub(twoInside()).compile());
    play.completeAll("a", "x");
    Move move = play.fire("stop");
    assertThat(move.closed()).containsExactly(new Move.Closed(4, CANCELLED, null));
    assertThat(play.open()).containsExactly("5=stopped");
  }

  @Test
  void aTerminatingEndEndsItsOwnProcessOnly() {
    Drawn inside =
        drawn()
            .start("in")
            .fork("f")
            .step("x")
            .step("y")
            .terminate("out")
            .end("outy")
            .flow("in", "f")
            .flow("f", "x")
            .flow("f", "y")
            .flow("x", "out")
            .flow("y", "outy");
    Play play = new Play(withSub(inside).compile());
    play.completeAll("a", "x");
    assertThat(play.last.closed())
        .containsExactly(new Move.Closed(3, DONE, "done"), new Move.Closed(4, CANCELLED, null));
    assertThat(play.open()).containsExactly("5=after");
    StepGraph flat =
        drawn()
            .start("s")
            .fork("f")
            .step("x")
            .step("y")
            .terminate("out")
            .end("e")
            .flow("s", "f")
            .flow("f", "x")
            .flow("f", "y")
            .flow("x", "out")
            .flow("y", "e")
            .compile();
    Play whole = new Play(flat);
    assertThat(whole.complete("x", "done").finished()).isTrue();
  }

  @Test
  void aReturnIntoASubProcessWaitsForItsEventsAgain() {
    Play play = new Play(withSub(twoInside()).compile());
    play.completeAll("a", "x", "y");
    play.sendBack("after", "x");
    assertThat(play.tokens.open().values())
        .as("y stays done: nothing of it is open or waits")
        .containsExactlyInAnyOrder("stop", "x");
    play.completeAll("x");
    assertThat(play.open()).hasSize(1).first().asString().endsWith("=after");
    play.sendBack("after", "a");
    assertThat(play.tokens.open().values()).containsExactly("a");
  }

  @Test
  void aReturnToAStepWaitsForItsEventsAgainEvenWhenTheyHadHappened() {
    Play play = new Play(bounded(false).compile());
    play.fire("late");
    play.completeAll("warn", "a");
    play.sendBack("b", "a");
    assertThat(play.tokens.open().values()).containsExactlyInAnyOrder("a", "late");
  }

  @Test
  void aStepIsSkippedByItsRule() {
    StepGraph graph =
        drawn()
            .start("s")
            .step("a", "motcua:skip=\"channel == 'ONLINE'\"")
            .step("b")
            .end("e")
            .flow("s", "a")
            .flow("a", "b")
            .flow("b", "e")
            .compile();
    Play online = new Play(graph, Map.of("channel", "ONLINE"));
    assertThat(online.open()).containsExactly("1=b");
    assertThat(online.last.passed()).extracting(Node::id).containsExactly("a");
    assertThat(new Play(graph, Map.of("channel", "POST")).open()).containsExactly("1=a");
  }

  @Test
  void aServiceTaskAnswersWithFactsThatDecideTheWayOn() {
    byte[] file =
        drawn()
            .process("motcua:facts='fee:int'")
            .start("s")
            .step("a")
            .service("price", "fee-of")
            .choice("g", "free")
            .step("pay")
            .end("free")
            .end("e")
            .flow("s", "a")
            .flow("a", "price")
            .flow("price", "g")
            .flow("g", "free")
            .flow("g", "pay", "fee > 0")
            .flow("pay", "e")
            .bytes();
    StepGraph graph =
        Compiler.compile(file, new Library("", "fee-of"::equals, key -> Optional.empty()));
    Play play = new Play(graph, Map.of(), (service, facts) -> Map.of("fee", 30_000, "other", 1));
    play.completeAll("a");
    assertThat(play.open()).containsExactly("2=pay");
    assertThat(play.facts).isEqualTo(Map.of("fee", 30_000L));
    assertThat(findings(file)).containsExactly("handler price");
  }

  @Test
  void aCalledModelRunsInsideTheCallAtItsPlace() {
    UUID version = UUID.randomUUID();
    StepGraph opinion =
        drawn()
            .start("s")
            .step("write", "motcua:minutes='300'")
            .step("sign", "motcua:minutes='180'")
            .end("e")
            .flow("s", "write")
            .flow("write", "sign")
            .flow("sign", "e")
            .compile();
    Drawn caller =
        drawn()
            .start("s")
            .step("a", "motcua:minutes='60'")
            .call("ask", "opinion", "motcua:minutes='480' motcua:agency='H29.5'")
            .step("b", "motcua:minutes='60'")
            .end("e")
            .flow("s", "a")
            .flow("a", "ask")
            .flow("ask", "b")
            .flow("b", "e");
    Library library =
        new Library(
            "",
            name -> false,
            key ->
                key.equals("opinion")
                    ? Optional.of(new Library.Called(version, opinion))
                    : Optional.empty());
    StepGraph graph = Compiler.compile(caller.bytes(), library);
    assertThat(graph.plannedMinutes()).isEqualTo(600);
    assertThat(graph.calls()).isEqualTo(Map.of("opinion", version));
    assertThat(graph.steps())
        .extracting(Step::id)
        .containsExactly("a", "ask/write", "ask/sign", "b");
    Play play = new Play(graph);
    play.completeAll("a");
    assertThat(play.last.opened())
        .containsExactly(new Move.Opened(2, graph.step("ask/write"), null, "H29.5"));
    play.completeAll("ask/write", "ask/sign");
    assertThat(play.open()).containsExactly("4=b");
    play.sendBack("b", "ask/write");
    assertThat(play.open()).containsExactly("5=ask/write");
    assertThat(findings(caller)).containsExactly("called ask");
    String tight = caller.text().replace("motcua:minutes='480'", "motcua:minutes='479'");
    assertThat(findings(tight, library)).containsExactly("scope-limit ask");
  }

  @Test
  void aRunMayBeginWithAnEvent() {
    StepGraph graph =
        drawn()
            .event("startEvent", "paid", "", "!paid")
            .event("startEvent", "late", "", "P5D")
            .step("a")
            .step("b")
            .end("e")
            .flow("paid", "a")
            .flow("late", "b")
            .flow("a", "e")
            .flow("b", "e")
            .compile();
    Play play = new Play(graph);
    assertThat(play.tokens.open().values()).containsExactly("late", "paid");
    play.fire("paid");
    assertThat(play.tokens.open().values()).containsExactly("a");
  }

  @Test
  void aRestartedStepWaitsAnewForItsEvents() {
    StepGraph graph =
        drawn()
            .start("s")
            .merge("m")
            .step("a", "motcua:outcomes='approve send-back'")
            .boundary("late", "a", false, "PT8H")
            .end("warned")
            .choice("g", "e")
            .end("e")
            .flow("s", "m")
            .flow("m", "a")
            .flow("late", "warned")
            .flow("a", "g")
            .flow("g", "e")
            .flow("g", "m", "outcome == 'send-back'")
            .compile();
    Play play = new Play(graph);
    Move move = play.complete("a", "send-back");
    assertThat(move.disarmed()).containsExactly(2);
    assertThat(play.open()).containsExactly("3=a", "4=late");
  }

  @Test
  void theLastMovementCanBeUndone() {
    Play play = new Play(bounded(true).compile());
    Tokens before = play.tokens;
    play.completeAll("a");
    Move undone = play.engine.recall(play.tokens, before, Map.of());
    assertThat(undone.closed()).containsExactly(new Move.Closed(3, CANCELLED, null));
    assertThat(undone.tokens().open().values()).containsExactly("a", "late");
    assertThat(undone.tokens().marking()).isEqualTo(before.marking());
  }
}
