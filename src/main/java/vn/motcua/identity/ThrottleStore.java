package vn.motcua.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Pace.Attempts;

/** Attempts, by the hash of who makes them. */
@Component
final class ThrottleStore {
  private static final String INSERT_NONE =
      """
      insert into identity.throttle (key, attempts, last_at)
      values (:key, 0, :now)
      on conflict (key) do nothing
      """;
  private static final String SELECT_FOR_UPDATE =
      """
      select attempts, last_at, blocked_until
      from identity.throttle
      where key = :key
      for update
      """;
  private static final String UPDATE =
      """
      update identity.throttle
      set attempts = :attempts, last_at = :lastAt, blocked_until = :blockedUntil
      where key = :key
      """;
  private static final String UPDATE_GIVE_BACK =
      """
      update identity.throttle
      set attempts = attempts - 1,
        blocked_until = case when attempts > :free then blocked_until end
      where key = :key and attempts > 0
      """;
  private static final String DELETE =
      """
      delete from identity.throttle
      where key = :key
      """;
  private static final String DELETE_FORGOTTEN =
      """
      delete from identity.throttle
      where key in (
        select key
        from identity.throttle
        where last_at < :before
        order by last_at
        limit 10
        for update skip locked)
      """;
  private static final RowMapper<Attempts> ATTEMPTS =
      (row, n) -> {
        OffsetDateTime blocked = row.getObject("blocked_until", OffsetDateTime.class);
        return new Attempts(
            row.getInt("attempts"),
            row.getObject("last_at", OffsetDateTime.class).toInstant(),
            blocked == null ? null : blocked.toInstant());
      };

  private final JdbcClient jdbc;

  ThrottleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is kept under the key, locked until the transaction ends. */
  Attempts lock(String key, Instant now) {
    Optional<Attempts> kept = locked(key);
    while (kept.isEmpty()) {
      jdbc.sql(INSERT_NONE).param("key", key).param("now", Timestamp.from(now)).update();
      kept = locked(key);
    }
    return kept.get();
  }

  private Optional<Attempts> locked(String key) {
    return jdbc.sql(SELECT_FOR_UPDATE).param("key", key).query(ATTEMPTS).optional();
  }

  void save(String key, Attempts attempts) {
    Instant blocked = attempts.blockedUntil();
    jdbc.sql(UPDATE)
        .param("key", key)
        .param("attempts", attempts.count())
        .param("lastAt", Timestamp.from(attempts.lastAt()))
        .param("blockedUntil", blocked == null ? null : Timestamp.from(blocked))
        .update();
  }

  /** Takes one attempt back, and the wait it brought. */
  void giveBack(String key, int free) {
    jdbc.sql(UPDATE_GIVE_BACK).param("key", key).param("free", free).update();
  }

  void forget(String key) {
    jdbc.sql(DELETE).param("key", key).update();
  }

  /** Removes a few that nobody has touched since; called with every attempt, it keeps up. */
  void prune(Instant before) {
    jdbc.sql(DELETE_FORGOTTEN).param("before", Timestamp.from(before)).update();
  }
}
