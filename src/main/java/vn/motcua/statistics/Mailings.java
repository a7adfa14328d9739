package vn.motcua.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;

/**
 * Sends the reports that are due by e-mail. Each is a row before it is sent, and only who turns it
 * from waiting to being sent hands it to the mail server: so it is sent once, however many
 * processes look. What a process left half-way is not sent again, and says so.
 */
@Component
class Mailings {
  private static final Logger LOG = LoggerFactory.getLogger(Mailings.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

  private final SubscriptionStore store;
  private final Letters letters;
  private final Outbox outbox;
  private final OfficeClock clock;

  Mailings(SubscriptionStore store, Letters letters, Outbox outbox, OfficeClock clock) {
    this.store = store;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Has the clock of the processes look once a minute. */
  @Configuration(proxyBeanMethods = false)
  static class Minutely {
    @Bean
    RecurringTask<Void> reportMailings(Mailings mailings) {
      return Tasks.recurring("report-mailings", FixedDelay.of(EVERY))
          .execute((instance, context) -> mailings.sendDue());
    }
  }

  /** Sends what is due now; does nothing without a mail server. */
  @Rule("F14")
  void sendDue() {
    if (!outbox.open()) {
      return;
    }
    Instant now = clock.instant();
    for (Subscription order : store.running()) {
      order.due(now).ifPresent(due -> store.plan(order, due, now));
    }
    store.planClosed(now);
    store.lost(now.minus(LONGEST_SENDING));
    Optional<Mailing> next = store.next(now);
    while (next.isPresent()) {
      send(next.get());
      next = store.next(now);
    }
  }

  private void send(Mailing mailing) {
    Outbox.Letter letter;
    try {
      letter = letters.of(mailing);
    } catch (Forbidden | Invalid | NotFound refused) {
      LOG.warn("Report by e-mail {} is refused", mailing.subscription().id(), refused);
      store.settle(mailing.as(Mailing.State.REFUSED, clock.instant(), ""));
      return;
    }
    if (!store.claim(mailing, clock.instant())) {
      return;
    }
    Mailing tried = mailing.tried();
    try {
      outbox.send(letter);
      store.settle(tried.as(Mailing.State.SENT, clock.instant(), ""));
    } catch (MailException e) {
      LOG.warn("Report by e-mail {} was not sent", mailing.subscription().id(), e);
      store.settle(tried.refusedByServer(clock.instant(), String.valueOf(e.getMessage())));
    }
  }
}
