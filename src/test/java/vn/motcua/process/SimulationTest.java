package vn.motcua.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.drawn;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.LawInTests;

class SimulationTest {
  /** Friday, 27 November 2026, 16:00 in the office. */
  private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

  private static Played play(StepGraph graph, Map<String, Object> facts, Script.Turn... turns) {
    return Simulation.play(graph, LawInTests.vn(), new Script(FRIDAY, facts, Arrays.asList(turns)));
  }

  private static Script.Turn close(String step, String outcome, String at) {
    return new Script.Turn(step, outcome, null, null, Map.of(), Instant.parse(at));
  }

  private static Script.Turn back(String step, String to, String at) {
    return new Script.Turn(step, null, to, null, Map.of(), Instant.parse(at));
  }

  private static StepGraph twoSteps() {
    return drawn()
        .start("s")
        .step("a", "motcua:minutes=\"120\"")
        .step("b", "motcua:minutes=\"480\" motcua:outcomes=\"approve send-back\"")
        .end("e")
        .flow("s", "a")
        .flow("a", "b")
        .flow("b", "e")
        .compile();
  }

  @Test
  void whoGetsItUntilWhenAndWhyIsSaidForEveryStep() {
    Played played = play(twoSteps(), Map.of(), close("a", "done", "2026-11-30T00:30:00Z"));
    assertThat(played.stop()).isNull();
    assertThat(played.path()).extracting(visit -> visit.step().id()).containsExactly("a", "b");
    Played.Visit first = played.path().getFirst();
    assertThat(requireNonNull(first.due()).at())
        .as("an hour today, one on Monday")
        .isEqualTo("2026-11-30T01:00:00Z");
    assertThat(requireNonNull(first.due()).days())
        .extracting(day -> day.date().getDayOfMonth() + ": " + day.minutes() + "/" + day.total())
        .containsExactly("27: 60/60", "28: 0/60", "29: 0/60", "30: 60/120");
    assertThat(first.late(FRIDAY)).isFalse();
    assertThat(played.open())
        .extracting(visit -> visit.step().post())
        .containsExactly("SPECIALIST");
    assertThat(played.finished()).isFalse();
  }

  @Test
  void aStepMayGoBackAndThePlayEndsAtTheEnd() {
    Played played =
        play(
            twoSteps(),
            Map.of(),
            close("a", "done", "2026-11-30T00:30:00Z"),
            back("b", "a", "2026-11-30T01:00:00Z"),
            close("a", "done", "2026-11-30T02:00:00Z"),
            close("b", "approve", "2026-11-30T03:00:00Z"));
    assertThat(played.stop()).isNull();
    assertThat(played.finished()).isTrue();
    assertThat(played.path())
        .extracting(visit -> visit.step().id() + " " + visit.outcome())
        .containsExactly("a done", "b send-back", "a done", "b approve");
  }

  @Test
  void whatTheModelRefusesStopsThePlayAtItsTurn() {
    Played wrong = play(twoSteps(), Map.of(), close("a", "approve", "2026-11-30T00:30:00Z"));
    assertThat(requireNonNull(wrong.stop()).turn()).isEqualTo(1);
    assertThat(requireNonNull(wrong.stop()).refused().key()).isEqualTo("process.refused.outcome");
    Played closed = play(twoSteps(), Map.of(), close("b", "approve", "2026-11-30T00:30:00Z"));
    assertThat(requireNonNull(closed.stop()).refused().key())
        .isEqualTo("process.refused.turn-not-open");
    Played earlier = play(twoSteps(), Map.of(), close("a", "done", "2026-11-01T00:00:00Z"));
    assertThat(requireNonNull(earlier.stop()).refused().key())
        .isEqualTo("process.refused.turn-earlier");
  }

  @Test
  void timersFireInOrderAsTheTimePasses() {
    StepGraph graph =
        drawn()
            .start("s")
            .step("ask")
            .boundary("silence", "ask", true, "PT2H")
            .step("next")
            .end("e")
            .flow("s", "ask")
            .flow("ask", "next")
            .flow("silence", "next")
            .flow("next", "e")
            .compile();
    Played waiting = play(graph, Map.of());
    assertThat(waiting.waits())
        .extracting(Played.Wait::dueAt)
        .containsExactly(Instant.parse("2026-11-30T01:00:00Z"));
    var wait =
        new Script.Turn(null, null, null, null, Map.of(), Instant.parse("2026-12-01T00:00:00Z"));
    Played fired = play(graph, Map.of(), wait);
    assertThat(fired.notes())
        .extracting(Played.Note::at)
        .containsExactly(Instant.parse("2026-11-30T01:00:00Z"));
    assertThat(fired.open()).extracting(visit -> visit.step().id()).containsExactly("next");
    assertThat(fired.path().getFirst().outcome()).as("withdrawn").isNull();
    assertThat(fired.waits()).isEmpty();
  }

  @Test
  void aKeptCaseNamesTheFirstStepThatComesOutOtherwise() {
    var turn = close("a", "done", "2026-11-30T00:30:00Z");
    Script script = new Script(FRIDAY, Map.of(), List.of(turn));
    Played before = Simulation.play(twoSteps(), LawInTests.vn(), script);
    ModelCase kept = ModelCase.of("thường", script, before);
    assertThat(kept.on(before).passed()).isTrue();
    String slower =
        Drawn.straight("a", "b").text().replace("id=\"b\"", "id=\"b\" motcua:minutes=\"60\"");
    StepGraph other = Compiler.compile(slower.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(kept.on(Simulation.play(other, LawInTests.vn(), script)).difference()).isEqualTo(1);
  }
}
