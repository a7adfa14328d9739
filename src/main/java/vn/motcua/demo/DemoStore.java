package vn.motcua.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database is still empty, asked by one process at a time. */
@Component
@ConditionalOnProperty("motcua.demo")
final class DemoStore {
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(730126)
      """;
  private static final String EMPTY =
      """
      select not exists (select from organisation.agency)
      """;

  private final JdbcClient jdbc;

  DemoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two processes starting on one empty database: the second waits here until the end. */
  void lock() {
    jdbc.sql(LOCK).query((row, n) -> n).list();
  }

  boolean empty() {
    return jdbc.sql(EMPTY).query(Boolean.class).single();
  }
}
