package vn.motcua.base.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.TestDatabase;

class ReferenceDataIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final String NAME = "select name from calendar.calendar where code = :code";
  private static final String RENAME =
      "update calendar.calendar set name = :name where code = 'vn'";

  private final DataSource source = DATABASE.dataSource();
  private final PlatformTransactionManager manager = new JdbcTransactionManager(source);
  private final TransactionTemplate transaction = new TransactionTemplate(manager);
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final ReferenceData reference = new ReferenceData(jdbc);
  private final AtomicInteger asked = new AtomicInteger();
  private final Remembered<String, String> names =
      reference.remember(
          code -> {
            asked.incrementAndGet();
            return jdbc.sql(NAME).param("code", code).query(String.class).single();
          });

  private static void elsewhere(String name) {
    DATABASE.jdbc().sql(RENAME).param("name", name).update();
  }

  @Test
  void asksOnceWhileNothingChangesAndAgainWhenAnotherProcessChangedIt() {
    elsewhere("one");
    assertThat(names.of("vn")).isEqualTo("one");
    assertThat(names.of("vn")).isEqualTo("one");
    assertThat(asked).hasValue(1);
    elsewhere("two");
    assertThat(names.of("vn")).isEqualTo("two");
  }

  @Test
  void everyReferenceTableDrawsANewStamp() {
    for (String table :
        jdbc.sql(
                "select tgrelid::regclass::text from pg_trigger where tgname = 'reference_changed'")
            .query(String.class)
            .list()) {
      names.of("vn");
      int before = asked.get();
      jdbc.sql("delete from " + table + " where false").update();
      names.of("vn");
      assertThat(asked.get() - before).as(table).isEqualTo(1);
    }
  }

  @Test
  void whatWasRolledBackIsForgotten() {
    elsewhere("kept");
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(RENAME).param("name", "never").update();
          assertThat(names.of("vn")).isEqualTo("never");
          status.setRollbackOnly();
        });
    assertThat(names.of("vn")).isEqualTo("kept");
  }

  @Test
  void aReadOnlyTransactionIsSteadyByItself() {
    elsewhere("then");
    TransactionTemplate reading = new TransactionTemplate(manager);
    reading.setReadOnly(true);
    reading.executeWithoutResult(
        status -> {
          assertThat(names.of("vn")).isEqualTo("then");
          elsewhere("now");
          assertThat(names.of("vn")).isEqualTo("then");
        });
    assertThat(names.of("vn")).isEqualTo("now");
  }

  @Test
  void aSteadyTransactionLooksOnceAndTheNextOneSeesTheChange() {
    elsewhere("before");
    transaction.executeWithoutResult(
        status -> {
          reference.steady();
          assertThat(names.of("vn")).isEqualTo("before");
          elsewhere("after");
          assertThat(names.of("vn")).isEqualTo("before");
          TransactionTemplate inner = new TransactionTemplate(manager);
          inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
          inner.executeWithoutResult(in -> assertThat(names.of("vn")).isEqualTo("after"));
          assertThat(names.of("vn")).as("asked anew under the stamp of the outer").isNotEmpty();
        });
    assertThat(names.of("vn")).isEqualTo("after");
  }
}
