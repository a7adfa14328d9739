package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.process.Drawn.drawn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.base.RuleRefusal;

/** Steps that are done several times: agencies asked for an opinion (R14, R15). */
class InstancesTest {
  private static final WorkItem.Status DONE = WorkItem.Status.DONE;
  private static final WorkItem.Status CANCELLED = WorkItem.Status.CANCELLED;

  private static Drawn asked(String mark, String until) {
    return drawn()
        .process("motcua:facts='agencies:list'")
        .start("s")
        .step("a")
        .instances(
            "ask",
            "motcua:outcomes='agree disagree' motcua:agency='instance'",
            "motcua:collection='agencies' " + mark,
            until.isEmpty() ? "" : "<completionCondition>" + until + "</completionCondition>")
        .boundary("silence", "ask", true, "P12D")
        .choice("g", "b")
        .step("b")
        .step("c")
        .end("e")
        .flow("s", "a")
        .flow("a", "ask")
        .flow("ask", "g")
        .flow("silence", "b")
        .flow("g", "b")
        .flow("g", "c", "outcomes.exists(o, o == 'disagree')")
        .flow("b", "e")
        .flow("c", "e");
  }

  private static final Map<String, Object> THREE =
      Map.of("agencies", List.of("fire", "land", "water"));

  @Test
  void everyAgencyOfAListIsAskedAtOnce() {
    Play play = new Play(asked("", "").compile(), THREE);
    play.completeAll("a");
    assertThat(play.last.opened())
        .extracting(o -> o.number() + " " + o.about() + " " + o.place())
        .containsExactly("2 fire fire", "3 land land", "4 water water");
    assertThat(play.open()).containsExactly("2=ask", "3=ask", "4=ask", "5=silence");
    play.complete("ask", "agree");
    play.complete("ask", "disagree");
    assertThat(play.tokens.text()).isEqualTo("4=ask 5=silence *ask=3:3:agree,disagree");
    assertThat(Tokens.parse(play.tokens.text(), play.tokens.next())).isEqualTo(play.tokens);
    play.complete("ask", "agree");
    assertThat(play.open()).as("one of them disagreed").containsExactly("6=c");
  }

  @Test
  void theRestIsWithdrawnWhenTheCompletionConditionHolds() {
    Play play =
        new Play(
            asked("", "outcome == 'disagree' || nrOfCompletedInstances * 2 > nrOfInstances")
                .compile(),
            THREE);
    play.completeAll("a");
    Move move = play.complete("ask", "disagree");
    assertThat(move.closed())
        .containsExactlyInAnyOrder(
            new Move.Closed(2, DONE, "disagree"),
            new Move.Closed(3, CANCELLED, null),
            new Move.Closed(4, CANCELLED, null));
    assertThat(play.open()).containsExactly("6=c");
    assertThat(play.tokens.rounds()).isEmpty();
  }

  @Test
  void silenceIsConsent() {
    Play play = new Play(asked("", "").compile(), THREE);
    play.completeAll("a");
    play.complete("ask", "agree");
    Move move = play.fire("silence");
    assertThat(move.closed()).extracting(Move.Closed::number).containsExactly(3, 4);
    assertThat(play.open()).containsExactly("6=b");
  }

  @Test
  void agenciesAreAskedOneAfterTheOther() {
    Play play = new Play(asked("isSequential='true'", "").compile(), THREE);
    play.completeAll("a");
    assertThat(play.open()).containsExactly("2=ask", "3=silence");
    play.complete("ask", "agree");
    assertThat(play.last.opened())
        .extracting(o -> o.number() + " " + o.about())
        .containsExactly("4 land");
    assertThat(play.last.disarmed()).as("one time limit for the whole round").isEmpty();
    play.complete("ask", "agree");
    play.complete("ask", "agree");
    assertThat(play.tokens.open().values()).containsExactly("b");
  }

  @Test
  void nobodyToAskIsPassedOver() {
    Play play = new Play(asked("", "").compile(), Map.of("agencies", List.of()));
    play.completeAll("a");
    assertThat(play.last.passed()).extracting(Node::id).containsExactly("ask");
    assertThat(play.tokens.open().values()).containsExactly("b");
    assertThat(
            catchThrowableOfType(
                RuleRefusal.class, () -> new Play(asked("", "").compile()).completeAll("a")))
        .isNotNull();
  }
}
