package vn.motcua.process;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for due timers every few seconds while Motcua serves requests, and does what other modules
 * have to do again and again; of several processes on one database, one at a time does each. When
 * that one dies, another goes on within a minute.
 */
@Component
final class TimerClock implements DisposableBean {
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED = 4;

  /** A mail server that keeps one waiting does not keep the timers waiting. */
  private static final int THREADS = 2;

  private final Timers timers;
  private final List<RecurringTask<?>> others;
  private final DataSource database;
  private @Nullable Scheduler scheduler;

  TimerClock(Timers timers, List<RecurringTask<?>> others, DataSource database) {
    this.timers = timers;
    this.others = List.copyOf(others);
    this.database = database;
  }

  /** A command that serves no request, and a test without a server, has no clock running. */
  @EventListener
  void on(WebServerInitializedEvent event) {
    if (event.getWebServer().getPort() > 0 && scheduler == null) {
      scheduler = start();
    }
  }

  private Scheduler start() {
    var task =
        Tasks.recurring("timers", FixedDelay.of(EVERY))
            .execute((instance, context) -> timers.fireDue());
    Scheduler started =
        Scheduler.create(database)
            .startTasks(task)
            .startTasks(others)
            .tableName("process.scheduled_task")
            .threads(THREADS)
            .pollingInterval(EVERY)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .build();
    started.start();
    return started;
  }

  @Override
  public void destroy() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}
