package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.process.Drawn.straight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;

class SimulationsIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Instant START = Instant.parse("2026-11-27T01:00:00Z");
  private final Simulations simulations = RunsOnDatabase.simulations(DATABASE.jdbc());
  private final Models models =
      new Models(
          new ModelStore(DATABASE.jdbc()),
          new Handlers(List.of()),
          simulations,
          new OfficeClock(),
          new ReferenceData(DATABASE.jdbc()));
  private final Drafts drafts =
      new Drafts(new DraftStore(DATABASE.jdbc()), models, new OfficeClock());

  private static Script script() {
    var turn =
        new Script.Turn("a", "done", null, null, Map.of(), Instant.parse("2026-11-27T02:00:00Z"));
    return new Script(START, Map.of("pages", 3), List.of(turn));
  }

  @Test
  void aVersionOnWhichAKeptCaseComesOutOtherwiseIsNotPublished() {
    ModelVersion first = models.publish("tested", straight("a", "b").bytes());
    simulations.keep("tested", " thường ", models.graph(first.id()), script());
    assertThat(simulations.verdicts("tested", models.graph(first.id())))
        .allMatch(ModelCase.Verdict::passed)
        .extracting(verdict -> verdict.kept().name())
        .containsExactly("thường");

    byte[] other = straight("a", "c").bytes();
    assertThatThrownBy(() -> models.publish("tested", other))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults().getFirst().args()).containsExactly("thường", 2));
    assertThat(models.current("tested")).isEqualTo(first);

    simulations.drop("tested", "thường");
    assertThat(models.publish("tested", other).version()).isEqualTo(2);
    assertThatThrownBy(() -> simulations.drop("tested", "thường")).isInstanceOf(NotFound.class);
  }

  @Test
  void aDraftIsCheckedKeptReplacedAndPublished() {
    drafts.save("written", straight("a").bytes(), Ids.next());
    drafts.save("written", straight("a", "b").bytes(), Ids.next());
    assertThat(drafts.find("written").orElseThrow().graph().steps()).hasSize(2);
    assertThatThrownBy(() -> drafts.save("written", new byte[] {1}, Ids.next()))
        .isInstanceOf(Invalid.class);
    assertThat(drafts.publish("written").version()).isEqualTo(1);
    assertThat(drafts.find("written")).isEmpty();
    assertThatThrownBy(() -> drafts.publish("written")).isInstanceOf(NotFound.class);
  }

  @Test
  void aPlayThatStopsIsNotKept() {
    StepGraph graph = models.check(straight("a").bytes());
    var wrong = new Script.Turn("b", null, null, null, Map.of(), START);
    assertThatThrownBy(
            () -> simulations.keep("none", "", graph, new Script(START, Map.of(), List.of(wrong))))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.faults()).hasSize(2));
  }
}
