package vn.motcua.dossier;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.calendar.CalendarChanged;

/**
 * Runs {@link Rescheduling} in the background: after each change of a calendar here, and every
 * minute for changes that another process made or a death interrupted.
 */
@Component
class ReschedulingWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ReschedulingWatch.class);
  private static final long EVERY_SECONDS = 60;
  private static final long STOP_SECONDS = 20;

  private final Rescheduling rescheduling;
  private volatile ExecutorService worker = worker();
  private volatile ScheduledExecutorService ticks = ticks();
  private volatile boolean running;

  ReschedulingWatch(Rescheduling rescheduling) {
    this.rescheduling = rescheduling;
  }

  private static ExecutorService worker() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform()
            .name("rescheduling")
            .daemon()
            .uncaughtExceptionHandler((thread, error) -> failed(error))
            .factory());
  }

  private static ScheduledExecutorService ticks() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("rescheduling-ticks").daemon().factory());
  }

  @TransactionalEventListener
  void on(CalendarChanged changed) {
    if (running) {
      worker.execute(this::run);
    }
  }

  @Override
  public void start() {
    if (ticks.isShutdown()) { // a context that was stopped and starts again
      worker = worker();
      ticks = ticks();
    }
    running = true;
    Runnable tick = () -> worker.execute(this::run);
    ticks.scheduleWithFixedDelay(tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** The batch at hand ends; what is left is found after the next start. */
  @Override
  public void stop() {
    running = false;
    ticks.shutdownNow();
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Rescheduling has not ended {} s after it was asked to", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    int moved = rescheduling.run();
    if (moved > 0) {
      LOG.info("{} due dates moved with their calendars", moved);
    }
  }

  /** The worker goes on: the next run tries again. */
  private static void failed(Throwable error) {
    LOG.error("Due dates could not be moved with their calendars; tried again in a minute", error);
  }
}
