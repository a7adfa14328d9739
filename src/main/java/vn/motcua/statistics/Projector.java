package vn.motcua.statistics;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts as long as the application runs, in every process; see {@link Projection} for who does.
 */
@Component
@ConditionalOnProperty(name = "motcua.statistics.feed", matchIfMissing = true)
class Projector implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final int BATCH = 5_000;
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Projection projection;
  private volatile CountDownLatch end = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();

  Projector(Projection projection) {
    this.projection = projection;
  }

  @Override
  public void start() {
    end = new CountDownLatch(1);
    begin();
  }

  private void begin() {
    thread =
        Thread.ofVirtual()
            .name("statistics")
            .uncaughtExceptionHandler((dead, fault) -> goOn(fault))
            .start(this::run);
  }

  private void run() {
    boolean more = true;
    while (more) {
      more = rest(work());
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

  /** A bug in counting must be seen, and must not stop it for good. */
  private void goOn(Throwable fault) {
    LOG.error("Figures stand still; trying again in {} s", AFTER_FAILURE.toSeconds(), fault);
    if (rest(AFTER_FAILURE)) {
      begin();
    }
  }

  /** Whether to go on after that time: not when the end comes meanwhile. */
  private boolean rest(Duration time) {
    try {
      return !end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets the portion that is being counted come to its end. */
  @Override
  public void stop() {
    end.countDown();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return end.getCount() > 0;
  }
}
