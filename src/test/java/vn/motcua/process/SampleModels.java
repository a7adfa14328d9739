package vn.motcua.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.motcua.calendar.LawInTests;

/** Step graphs for the tests of other modules, without a database. */
public final class SampleModels {
  private SampleModels() {}

  public static StepGraph graph(byte[] bpmn) {
    return Compiler.compile(bpmn);
  }

  /** The common commune process as it stands at the specialist's desk, a step late behind it. */
  public static String drawing() {
    try (InputStream file = ShippedModels.class.getResourceAsStream("models/commune-7-step.bpmn")) {
      StepGraph graph = graph(Objects.requireNonNull(file).readAllBytes());
      return Diagram.svg(
          graph,
          Map.of(
              "receive", new StepMark(StepMark.State.DONE, "1h20 / 4h"),
              "assign", new StepMark(StepMark.State.DONE_LATE, "5h / 4h"),
              "examine", new StepMark(StepMark.State.OPEN, "3h / 12h")),
          Locale.of("vi"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A play of a model: its first step done, a second refused. */
  public static Played played(byte[] bpmn) {
    return Simulation.play(graph(bpmn), LawInTests.vn(), script(bpmn));
  }

  /** A case that passes, and one that does not. */
  public static List<ModelCase.Verdict> verdicts(byte[] bpmn) {
    ModelCase kept = ModelCase.of("Hồ sơ đủ điều kiện", script(bpmn), played(bpmn));
    return List.of(kept.on(played(bpmn)), new ModelCase.Verdict(kept, played(bpmn), 3));
  }

  private static Script script(byte[] bpmn) {
    Step first = graph(bpmn).steps().getFirst();
    Instant start = Instant.parse("2026-03-02T01:00:00Z");
    var turn =
        new Script.Turn(first.id(), null, null, null, Map.of(), start.plusSeconds(4 * 86_400));
    return new Script(start, Map.of(), List.of(turn));
  }
}
