package vn.motcua.base.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What of agencies, calendars, procedures and process models every transition asks and hardly
 * anybody changes, kept in memory exactly as long as it has not changed: whoever changes it draws a
 * new stamp in the same transaction (table {@code base.stamp}), and each question first looks
 * whether the stamp is still the same. So processes never disagree, a change counts from its commit
 * on, and what was rolled back was never seen.
 */
@Component
public class ReferenceData {
  /**
   * The stamp, in parentheses: as a column of a statement that is sent anyway it costs no question
   * of its own, when whoever sends it says what it {@link #seen}. No number is ever given twice, so
   * their order tells nothing that they do not.
   */
  public static final String STAMP =
      "(select string_agg(cast(number as text), ' ') from base.stamp)";

  private static final String SELECT_STAMP = "select " + STAMP;

  private final JdbcClient jdbc;

  public ReferenceData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the answers to a question.
   *
   * @param ask looks them up; its answers are immutable
   */
  public <K, V> Remembered<K, V> remember(Function<K, V> ask) {
    return new Remembered<>(this::stamp, ask);
  }

  /**
   * Lets the rest of the caller's transaction look at the stamp once, when it first asks. For those
   * who change no reference data themselves from here on, and hold whatever lock must come before
   * the look: what they ask is as it was at one moment. A read-only transaction does so by itself.
   */
  public void steady() {
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && !TransactionSynchronizationManager.hasResource(this)) {
      Steady steady = new Steady();
      TransactionSynchronizationManager.bindResource(this, steady);
      TransactionSynchronizationManager.registerSynchronization(steady);
    }
  }

  /**
   * Another statement of the caller's transaction has looked at the stamp. Counts only where one
   * look is enough, see {@link #steady}.
   */
  public void seen(String stamp) {
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      steady();
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof Steady steady
        && steady.stamp == null) {
      steady.stamp = stamp;
    }
  }

  private String stamp() {
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      steady();
    }
    if (!(TransactionSynchronizationManager.getResource(this) instanceof Steady steady)) {
      return read();
    }
    String seen = steady.stamp;
    if (seen == null) {
      seen = read();
      steady.stamp = seen;
    }
    return seen;
  }

  private String read() {
    return jdbc.sql(SELECT_STAMP).query(String.class).single();
  }

  /** A transaction's one stamp; another transaction within it has its own. */
  private final class Steady implements TransactionSynchronization {
    private @Nullable String stamp;

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(ReferenceData.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(ReferenceData.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(ReferenceData.this);
    }
  }
}
