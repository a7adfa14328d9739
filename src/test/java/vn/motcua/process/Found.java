package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** What the compiler finds wrong with a model that it refuses. */
final class Found {
  private Found() {}

  /** Each finding as "problem element". */
  static List<String> findings(byte[] bpmn) {
    return faults(bpmn).stream()
        .map(f -> f.key().replace("process.finding.", "") + " " + f.field())
        .toList();
  }

  static List<Fault> faults(byte[] bpmn) {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> Compiler.compile(bpmn));
    return Objects.requireNonNull(invalid, "accepted").faults();
  }

  static List<String> findings(Drawn drawn) {
    return findings(drawn.bytes());
  }

  static List<String> findings(String text, Library library) {
    Invalid invalid =
        catchThrowableOfType(Invalid.class, () -> Compiler.compile(text.getBytes(UTF_8), library));
    return Objects.requireNonNull(invalid, "accepted").faults().stream()
        .map(f -> f.key().replace("process.finding.", "") + " " + f.field())
        .toList();
  }
}
