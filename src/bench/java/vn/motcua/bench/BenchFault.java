package vn.motcua.bench;

import picocli.CommandLine;
import vn.motcua.server.CannotStart;

/** What a person reads when something does not work: one line where the cause is known. */
final class BenchFault {
  private BenchFault() {}

  static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof CannotStart reason) {
      command.getErr().println(reason.getMessage());
      return 2;
    }
    throw e;
  }
}
