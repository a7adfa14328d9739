package vn.motcua.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.server.PgServer;
import vn.motcua.server.TestPostgres;

/**
 * A migrated database of its own for a test class: a copy of a template that is migrated once in
 * each JVM. Make it a static field; it costs a few dozen milliseconds.
 */
public final class TestDatabase {
  private static final String TEMPLATE = "template_motcua";
  private static final AtomicInteger COPIES = new AtomicInteger();

  static {
    migrateTemplate();
  }

  private final String name = "test_" + COPIES.incrementAndGet();

  public TestDatabase() {
    this(TEMPLATE);
  }

  private TestDatabase(String template) {
    administer("create database " + name + " template " + template);
  }

  /**
   * One as an older version left it: for the test of a migration, which {@link #migrate} runs.
   *
   * @param version the last migration that it has had
   */
  public static TestDatabase of(String version) {
    TestDatabase old = new TestDatabase("template1");
    Flyway.configure().dataSource(old.dataSource()).target(version).load().migrate();
    return old;
  }

  /** Brings an old one up to date. */
  public void migrate() {
    Flyway.configure().dataSource(dataSource()).load().migrate();
  }

  public String url() {
    return TestPostgres.url(name);
  }

  public String user() {
    return PgServer.USER;
  }

  public String password() {
    return TestPostgres.password();
  }

  public DataSource dataSource() {
    return dataSource(name);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(dataSource()));
  }

  private static void migrateTemplate() {
    administer("create database " + TEMPLATE);
    Flyway.configure().dataSource(dataSource(TEMPLATE)).load().migrate();
  }

  private static DataSource dataSource(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(TestPostgres.url(database));
    source.setUser(PgServer.USER);
    source.setPassword(TestPostgres.password());
    return source;
  }

  private static void administer(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                TestPostgres.url("postgres"), PgServer.USER, TestPostgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
