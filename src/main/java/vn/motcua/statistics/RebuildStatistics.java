package vn.motcua.statistics;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;

/** {@code ./motcua rebuild-statistics}: forgets what was counted and counts every event again. */
@Component
class RebuildStatistics implements Command {
  private static final int BATCH = 5_000;
  private final Projection projection;
  private final CursorStore cursor;

  RebuildStatistics(Projection projection, CursorStore cursor) {
    this.projection = projection;
    this.cursor = cursor;
  }

  @Override
  public String name() {
    return "rebuild-statistics";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (!args.isEmpty()) {
      out.println("usage: ./motcua rebuild-statistics");
      return 2;
    }
    long before = cursor.state().position();
    projection.forget();
    long counted;
    do {
      // Where a running server counts at the same time, whoever has the lock goes on.
      projection.advance(BATCH);
      counted = cursor.state().position();
      out.printf("%d events counted%n", counted);
      out.flush();
    } while (counted < before);
    return 0;
  }
}
