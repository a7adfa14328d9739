package vn.motcua.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.Write;

/** What writes a movement to {@code process.run}. */
@Component
final class MoveStore {
  private static final String START =
      """
      insert into process.run (subject_id, model_id, version, status, tokens, next_number,
        facts, started_at, items)
      values (:subject, :model, 1, 'RUNNING', :tokens, :next, cast(:facts as jsonb), :at,
        cast(:items as json))
      on conflict (subject_id) do nothing
      """;
  private static final String MOVE =
      """
      update process.run
      set version = version + 1, status = :status, tokens = :tokens, next_number = :next,
        facts = cast(:facts as jsonb), ended_at = cast(:endedAt as timestamptz),
        recall = cast(:recall as text), items = cast(:items as json)
      where subject_id = :subject
        and version = :version
      """;
  private static final String KEEP =
      """
      update process.run
      set version = version + 1, items = cast(:items as json)
      where subject_id = :subject
        and version = :version
      """;

  private final JsonMapper json;

  MoveStore(JsonMapper json) {
    this.json = json;
  }

  /** A new run with its first items; the promise is that the subject has none. */
  Write start(
      UUID subject,
      UUID model,
      Move move,
      List<Item> opened,
      Instant at,
      Supplier<RuntimeException> otherwise) {
    return Write.of(START)
        .param("subject", subject)
        .param("model", model)
        .param("tokens", move.tokens().text())
        .param("next", move.tokens().next())
        .param("facts", json.writeValueAsString(move.facts()))
        .param("at", at)
        .param("items", json.writeValueAsString(opened))
        .must(otherwise);
  }

  /**
   * A movement; the promise is that the run has not moved since it was read.
   *
   * @param items of the run, as they are afterwards
   * @param status how the run stands afterwards
   * @param recall what the movement can be undone to, null when it cannot be
   */
  Write move(
      RunStore.Run run,
      Move move,
      List<Item> items,
      RunStore.Status status,
      @Nullable Tokens recall,
      Instant at) {
    return Write.of(MOVE)
        .param("subject", run.subject())
        .param("version", run.version())
        .param("status", status)
        .param("endedAt", status.ended() ? at : null)
        .param("tokens", move.tokens().text())
        .param("next", move.tokens().next())
        .param("facts", json.writeValueAsString(move.facts()))
        .param("recall", recall == null ? null : recall.text())
        .param("items", json.writeValueAsString(items))
        .must(() -> new Stale("run", run.subject()));
  }

  /** Only the items change; the promise is as of a movement. */
  Write keep(RunStore.Run run, List<Item> items) {
    return Write.of(KEEP)
        .param("subject", run.subject())
        .param("version", run.version())
        .param("items", json.writeValueAsString(items))
        .must(() -> new Stale("run", run.subject()));
  }
}
