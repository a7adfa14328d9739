package vn.motcua.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;

/**
 * Lets due timers happen, the longest due first, each in a transaction of its own. After an outage
 * all that came due meanwhile happen in that order. That a timer happens once is decided by its
 * owner's lock on the subject, not here: two processes may do this at once.
 */
@Component
public class Timers {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
  private static final int AT_ONCE = 100;

  /** One that fails is logged and tried again later, so that it does not hold up the others. */
  private static final Duration RETRY = Duration.ofMinutes(10);

  private final TimerStore store;
  private final OfficeClock clock;
  private final ObjectProvider<TimerOwner> owner;

  Timers(TimerStore store, OfficeClock clock, ObjectProvider<TimerOwner> owner) {
    this.store = store;
    this.clock = clock;
    this.owner = owner;
  }

  /**
   * @return how many were due and have happened
   */
  public int fireDue() {
    int happened = 0;
    List<TimerStore.Timer> due = store.due(clock.instant(), AT_ONCE);
    while (!due.isEmpty()) {
      for (TimerStore.Timer timer : due) {
        happened += fire(timer) ? 1 : 0;
      }
      due = store.due(clock.instant(), AT_ONCE);
    }
    return happened;
  }

  private boolean fire(TimerStore.Timer timer) {
    FutureTask<Void> task =
        new FutureTask<>(() -> owner.getObject().fire(timer.subject(), timer.number()), null);
    task.run(); // in this thread: only to hold whatever goes wrong
    try {
      task.get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      LOG.error(
          "timer {} of {} failed, next try in {}",
          timer.number(),
          timer.subject(),
          RETRY,
          e.getCause());
      store.putOff(timer, clock.instant().plus(RETRY));
      return false;
    }
  }
}
