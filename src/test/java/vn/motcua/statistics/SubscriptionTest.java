package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Messages;
import vn.motcua.base.Rule;

/** When a report is due, and how often its e-mail is tried. */
@Rule("F14")
class SubscriptionTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private static Subscription order(
      Subscription.Schedule schedule, Period.Kind calendar, Instant since) {
    return new Subscription(
        new UUID(1, 1),
        new UUID(2, 2),
        Messages.VIETNAMESE,
        ReportKind.SETTLEMENT,
        Grouping.AGENCY,
        null,
        calendar,
        Period.Length.MONTH,
        ReportFiles.Format.CSV,
        schedule,
        List.of("a@example.vn"),
        since);
  }

  private static Subscription.Due due(Subscription order, String now) {
    return order.due(Instant.parse(now)).orElseThrow();
  }

  /** 9 November 2026 is a Monday; 0:00Z is 7:00 in the office. */
  @Test
  void weekly_is_mondays_at_seven_of_the_period_that_runs() {
    Subscription order = order(Subscription.Schedule.WEEKLY, Period.Kind.CALENDAR, LONG_AGO);
    Period november = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 11);
    Subscription.Due monday = new Subscription.Due(LocalDate.of(2026, 11, 9), november);
    assertThat(due(order, "2026-11-09T00:00:00Z")).isEqualTo(monday);
    assertThat(due(order, "2026-11-15T23:59:59Z")).isEqualTo(monday);
    assertThat(due(order, "2026-11-08T23:59:59Z").on()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(due(order, "2026-06-01T05:00:00Z").period())
        .as("a Monday that begins a month ends the one before")
        .isEqualTo(Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 5));
  }

  @Test
  void monthly_is_on_the_first_of_the_last_period_that_is_over() {
    Subscription calendar = order(Subscription.Schedule.MONTHLY, Period.Kind.CALENDAR, LONG_AGO);
    assertThat(due(calendar, "2026-11-20T03:00:00Z"))
        .isEqualTo(
            new Subscription.Due(
                LocalDate.of(2026, 11, 1),
                Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 10)));
    Subscription reporting = order(Subscription.Schedule.MONTHLY, Period.Kind.REPORTING, LONG_AGO);
    assertThat(due(reporting, "2026-11-01T00:00:00Z").period().to())
        .isEqualTo(LocalDate.of(2026, 10, 14));
  }

  @Test
  void nothing_of_before_the_order_is_due_and_a_closing_is_no_matter_of_the_clock() {
    Instant tuesday = Instant.parse("2026-11-10T03:00:00Z");
    Subscription order = order(Subscription.Schedule.WEEKLY, Period.Kind.CALENDAR, tuesday);
    assertThat(order.due(Instant.parse("2026-11-15T00:00:00Z"))).isEmpty();
    assertThat(order.due(Instant.parse("2026-11-16T00:00:00Z"))).isPresent();
    assertThat(
            order(Subscription.Schedule.AFTER_CLOSING, Period.Kind.CALENDAR, LONG_AGO).due(tuesday))
        .isEmpty();
  }

  @Test
  void a_mail_server_that_says_no_is_tried_five_times_with_growing_pauses() {
    Mailing mailing =
        new Mailing(
            order(Subscription.Schedule.WEEKLY, Period.Kind.CALENDAR, LONG_AGO),
            LocalDate.of(2026, 11, 9),
            Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 11),
            Mailing.State.WAITING,
            0,
            LONG_AGO,
            "");
    for (int minutes : new int[] {5, 10, 20, 40}) {
      mailing = mailing.tried().refusedByServer(LONG_AGO, "no");
      assertThat(mailing.state()).isEqualTo(Mailing.State.WAITING);
      assertThat(mailing.at()).isEqualTo(LONG_AGO.plus(Duration.ofMinutes(minutes)));
    }
    mailing = mailing.tried().refusedByServer(LONG_AGO, "no");
    assertThat(mailing.state()).isEqualTo(Mailing.State.FAILED);
    assertThat(mailing.attempts()).isEqualTo(5);
    assertThat(mailing.problem()).isEqualTo("no");
  }
}
