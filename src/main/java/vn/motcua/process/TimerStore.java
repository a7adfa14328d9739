package vn.motcua.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.Write;

/** The table {@code process.timer}: what a run waits for by the clock. */
@Component
final class TimerStore {
  private static final String ARM =
      """
      insert into process.timer (subject_id, number, worked, due_at, left_minutes)
      values (:subject, :number, :worked, cast(:due as timestamptz), cast(:left as bigint))
      on conflict (subject_id, number) do nothing
      """;
  private static final String DISARM =
      """
      delete from process.timer
      where subject_id = :subject
        and number = :number
      """;
  private static final String REST =
      """
      update process.timer
      set due_at = null, retry_at = null, left_minutes = :left
      where subject_id = :subject
        and number = :number
      """;
  private static final String GO_ON =
      """
      update process.timer
      set due_at = :due, left_minutes = null
      where subject_id = :subject
        and number = :number
      """;
  private static final String OF =
      """
      select subject_id, number, worked, due_at, left_minutes
      from process.timer
      where subject_id = :subject
      order by number
      """;
  private static final String DUE =
      """
      select subject_id, number, worked, due_at, left_minutes
      from process.timer
      where due_at <= :now
        and (retry_at is null or retry_at <= :now)
      order by due_at, subject_id, number
      limit :most
      """;
  private static final String PUT_OFF =
      """
      update process.timer
      set retry_at = :at
      where subject_id = :subject
        and number = :number
      """;

  /**
   * @param worked whether it counts in working time
   * @param dueAt null while it rests
   * @param left minutes that were left when it came to rest, null while it runs
   */
  record Timer(
      UUID subject, int number, boolean worked, @Nullable Instant dueAt, @Nullable Long left) {}

  private static final RowMapper<Timer> TIMER =
      (row, n) -> {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Timer(
            row.getObject("subject_id", UUID.class),
            row.getInt("number"),
            row.getBoolean("worked"),
            due == null ? null : due.toInstant(),
            row.getObject("left_minutes", Long.class));
      };

  private final JdbcClient jdbc;

  TimerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param left minutes, when it rests from the beginning; null when it runs
   */
  Write arm(UUID subject, int number, Due due, @Nullable Long left) {
    return Write.of(ARM)
        .param("subject", subject)
        .param("number", number)
        .param("worked", due.worked())
        .param("due", left == null ? due.at() : null)
        .param("left", left)
        .must(() -> new Stale("timer", subject));
  }

  Write disarm(UUID subject, int number) {
    return Write.of(DISARM)
        .param("subject", subject)
        .param("number", number)
        .must(() -> new Stale("timer", subject));
  }

  Write rest(Timer timer, long left) {
    return Write.of(REST)
        .param("subject", timer.subject())
        .param("number", timer.number())
        .param("left", left)
        .must(() -> new Stale("timer", timer.subject()));
  }

  Write goOn(Timer timer, Instant due) {
    return Write.of(GO_ON)
        .param("subject", timer.subject())
        .param("number", timer.number())
        .param("due", due)
        .must(() -> new Stale("timer", timer.subject()));
  }

  List<Timer> of(UUID subject) {
    return jdbc.sql(OF).param("subject", subject).query(TIMER).list();
  }

  Optional<Timer> find(UUID subject, int number) {
    return of(subject).stream().filter(timer -> timer.number() == number).findFirst();
  }

  /** Due ones, the longest due first. */
  List<Timer> due(Instant now, int most) {
    return jdbc.sql(DUE)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(TIMER)
        .list();
  }

  /** Not to be tried again before a moment. */
  void putOff(Timer timer, Instant until) {
    jdbc.sql(PUT_OFF)
        .param("subject", timer.subject())
        .param("number", timer.number())
        .param("at", until.atOffset(ZoneOffset.UTC))
        .update();
  }
}
