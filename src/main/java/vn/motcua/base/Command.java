package vn.motcua.base;

import java.io.PrintWriter;
import java.util.List;

/**
 * A sub-command of {@code ./motcua}, contributed by the module that does its work: a Spring bean
 * whose {@link #name} is what the person types, as "import holidays" or "token". It runs in the
 * full application without the web server, on a migrated database, while the server may be running
 * on the same one.
 *
 * <p>The names are: "import units" (organisation), "import holidays" (calendar), "import
 * procedures" (catalogue), "token" and "admin" (identity), "verify-audit" (audit),
 * "rebuild-statistics" (statistics), "demo" (demo).
 */
public interface Command {
  /** The words typed after {@code ./motcua}, separated by one space. */
  String name();

  /**
   * Does the work and prints what the person should know.
   *
   * @param args what was typed after the name
   * @return the exit code: 0 done, 1 not done or faults found (and said so on {@code out}), 2 wrong
   *     arguments (and printed the right ones)
   */
  int run(List<String> args, PrintWriter out);
}
