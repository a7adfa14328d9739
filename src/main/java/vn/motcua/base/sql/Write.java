package vn.motcua.base.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One insert, update or delete that has not been sent yet, with its parameters. A store makes it,
 * {@link Writes} sends it.
 *
 * <p>All writes that are sent together see the data as they were before any of them, and run in no
 * order that may be relied on. So no two of them may touch the same row, and an insert that meets a
 * row which is there already says {@code on conflict do nothing} and promises its row: what
 * somebody else did meanwhile then shows as a broken promise, whichever of the writes it hit.
 */
public final class Write {
  private final String sql;
  private final Map<String, @Nullable Object> params = new LinkedHashMap<>();
  private @Nullable Supplier<? extends RuntimeException> otherwise;

  private Write(String sql) {
    this.sql = sql;
  }

  /**
   * @param sql an insert, update or delete with named parameters and without {@code returning}; a
   *     text constant of a store, as each different text is prepared by the database
   */
  public static Write of(String sql) {
    return new Write(sql);
  }

  /** Gives a named parameter its value. Moments are bound as timestamptz, enums by their name. */
  public Write param(String name, @Nullable Object value) {
    params.put(
        name,
        switch (value) {
          case null -> null;
          case Instant instant -> instant.atOffset(ZoneOffset.UTC);
          case Enum<?> constant -> constant.name();
          default -> value;
        });
    return this;
  }

  /** Promises that it meets a row; otherwise the transition fails with that exception. */
  public Write must(Supplier<? extends RuntimeException> exception) {
    otherwise = exception;
    return this;
  }

  String sql() {
    return sql;
  }

  @Nullable Object value(String name) {
    if (!params.containsKey(name)) {
      throw new IllegalArgumentException("no value for :" + name + " of " + sql);
    }
    return params.get(name);
  }

  boolean promises() {
    return otherwise != null;
  }

  void check(boolean met) {
    if (!met && otherwise != null) {
      throw otherwise.get();
    }
  }
}
