package vn.motcua.server;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when somebody or the system killed it under a serving
 * Motcua. Until it is back, requests are answered with 503.
 */
final class PgWatch implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PgWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PgServer server;
  private volatile boolean over;

  private PgWatch(PgServer server) {
    this.server = server;
  }

  static PgWatch over(PgServer server) {
    PgWatch watch = new PgWatch(server);
    Thread.ofPlatform().daemon().name("postgres-watch").start(watch);
    return watch;
  }

  @Override
  public void run() {
    while (!over) {
      Programs.pause(PAUSE);
      look();
    }
  }

  /** Nobody stops the server between the look and the start: closing waits for this. */
  private synchronized void look() {
    try {
      if (!over && server.revive()) {
        LOG.warn("PostgreSQL was gone; it has been started again");
      }
    } catch (CannotStart e) {
      LOG.error("{}", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    over = true;
  }
}
