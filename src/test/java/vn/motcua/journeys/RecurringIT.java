package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a served Motcua does again and again. */
@SiteIT
class RecurringIT {
  @Autowired private JdbcClient jdbc;

  @Test
  void timers_and_reports_by_email_are_looked_after_by_one_clock() {
    assertThat(jdbc.sql("select task_name from process.scheduled_task").query(String.class).list())
        .containsExactlyInAnyOrder("timers", "report-mailings");
  }
}
