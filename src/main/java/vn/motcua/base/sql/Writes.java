package vn.motcua.base.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * Sends the writes of a transition as one statement: {@code with w0 as (…), w1 as (…) select exists
 * …}. A transition costs one round trip to the database however many tables it touches.
 *
 * <p>The text is composed once for each combination of writes, so that driver and database reuse
 * what they prepared. There are few combinations: as many as there are kinds of transitions, times
 * the number of items that one opens.
 */
@Component
public class Writes {
  private static final int COMBINATIONS = 256;

  private final JdbcTemplate jdbc;
  private final ConcurrentLruCache<List<Composed.Part>, Composed> composed =
      new ConcurrentLruCache<>(COMBINATIONS, Composed::of);

  public Writes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Sends them all in the caller's transaction, which must fail when this throws.
   *
   * @throws RuntimeException what the first write whose promise was broken says
   */
  public void send(List<Write> writes) {
    if (writes.isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a change needs a transaction");
    }
    Composed statement = composed.get(writes.stream().map(Composed.Part::of).toList());
    RowCallbackHandler check = row -> check(row, writes);
    jdbc.query(statement.sql(), prepared -> bind(prepared, statement, writes), check);
  }

  private static void bind(PreparedStatement prepared, Composed statement, List<Write> writes)
      throws SQLException {
    int index = 0;
    for (int i = 0; i < writes.size(); i++) {
      for (String name : statement.params().get(i)) {
        index++;
        @Nullable Object value = writes.get(i).value(name);
        if (value == null) {
          prepared.setNull(index, Types.NULL);
        } else {
          prepared.setObject(index, value);
        }
      }
    }
  }

  private static void check(ResultSet row, List<Write> writes) throws SQLException {
    int column = 0;
    for (Write write : writes) {
      if (write.promises()) {
        column++;
        write.check(row.getBoolean(column));
      }
    }
  }
}
