package vn.motcua.statistics;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;

/** {@code ./motcua rebuild-statistics}: forgets what was counted and counts every event again. */
@Component
class RebuildStatistics implements Command {
  private static final int BATCH = 5_000;
  private static final Duration PAUSE = Duration.ofMillis(100);
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
    while (cursor.state().position() < before) {
      // A server that runs counts too: whoever has the lock goes on.
      if (projection.advance(BATCH) == 0) {
        rest();
      }
    }
    out.printf("%d events counted%n", cursor.state().position());
    return 0;
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while counting", e);
    }
  }
}
