package vn.motcua.statistics;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts as long as the server runs, in every process; see {@link Projection} for who does. */
@Component
@ConditionalOnProperty(name = "motcua.statistics.feed", matchIfMissing = true)
class Projector implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final int BATCH = 5_000;
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final Projection projection;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  Projector(Projection projection) {
    this.projection = projection;
  }

  @Override
  public void start() {
    running = true;
    begin();
  }

  private void begin() {
    thread =
        Thread.ofVirtual()
            .name("statistics")
            .uncaughtExceptionHandler((dead, fault) -> goOn(fault))
            .start(this::run);
  }

  /** A bug in counting must be seen, and must not stop it for good. */
  private void goOn(Throwable fault) {
    LOG.error("Figures stand still; trying again in {} s", AFTER_FAILURE.toSeconds(), fault);
    pause(AFTER_FAILURE);
    if (running) {
      begin();
    }
  }

  private void run() {
    while (running) {
      pause(work());
    }
  }

  /** How long to rest before the next portion. */
  private Duration work() {
    try {
      return projection.advance(BATCH) == BATCH ? Duration.ZERO : PAUSE;
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Figures stand still; trying again in {} s", AFTER_FAILURE.toSeconds(), e);
      return AFTER_FAILURE;
    }
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
