package vn.motcua.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
}
