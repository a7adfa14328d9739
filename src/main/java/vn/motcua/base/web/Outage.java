package vn.motcua.base.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells what is nobody's mistake and passes: the database is away, starts, stops or is full. Who
 * asked is told to look and ask again: what failed at the commit itself may have been written.
 */
final class Outage {
  private static final int CLASS = 2;

  private Outage() {}

  /** Whether a failure of the database's connection, process or room is behind what was thrown. */
  static boolean is(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionSystemException unfinished
              && is(unfinished.getApplicationException())
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLException sql && passes(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Classes of SQLSTATE: connection, resources (disk, memory, connections), operator. */
  private static boolean passes(@Nullable String state) {
    return state != null
        && state.length() > CLASS
        && switch (state.substring(0, CLASS)) {
          case "08", "53" -> true;
          case "57" -> state.startsWith("57P");
          default -> false;
        };
  }
}
