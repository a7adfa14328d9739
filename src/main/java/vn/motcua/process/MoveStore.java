package vn.motcua.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.Write;

/** What writes a movement to {@code process.run} and {@code process.work_item}. */
@Component
final class MoveStore {
  private static final String START =
      """
      insert into process.run (subject_id, model_id, version, status, tokens, next_number,
        facts, started_at)
      values (:subject, :model, 1, 'RUNNING', :tokens, :next, cast(:facts as jsonb), :at)
      on conflict (subject_id) do nothing
      """;
  private static final String MOVE =
      """
      update process.run
      set version = version + 1, status = :status, tokens = :tokens, next_number = :next,
        facts = cast(:facts as jsonb), ended_at = cast(:endedAt as timestamptz),
        recall = cast(:recall as text)
      where subject_id = :subject
        and version = :version
      """;
  private static final String CLOSE =
      """
      update process.work_item w
      set status = :status, outcome = cast(:outcome as text), closed_at = :at,
        closed_by = cast(:by as uuid)
      where w.subject_id = :subject
        and w.number = :number
        and w.status = 'OPEN'
      """;
  private static final String OPEN =
      """
      insert into process.work_item (subject_id, number, node, status, opened_at, assignee,
        about, place)
      values (:subject, :number, :node, 'OPEN', :at, cast(:assignee as uuid),
        cast(:about as text), cast(:place as text))
      on conflict (subject_id, number) do nothing
      """;

  private final JsonMapper json;

  MoveStore(JsonMapper json) {
    this.json = json;
  }

  /** A new run with its first items; the promise is that the subject has none. */
  List<Write> start(
      UUID subject,
      UUID model,
      Move move,
      List<RunStore.Item> opened,
      Instant at,
      Supplier<RuntimeException> otherwise) {
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.of(START)
            .param("subject", subject)
            .param("model", model)
            .param("tokens", move.tokens().text())
            .param("next", move.tokens().next())
            .param("facts", json.writeValueAsString(move.facts()))
            .param("at", at)
            .rows(1, otherwise));
    open(writes, subject, opened);
    return writes;
  }

  /**
   * A movement; the promise is that the run has not moved since it was read.
   *
   * @param status how the run stands afterwards
   * @param recall what the movement can be undone to, null when it cannot be
   */
  List<Write> move(
      RunStore.Run run,
      Move move,
      List<RunStore.Item> opened,
      RunStore.Status status,
      @Nullable Tokens recall,
      @Nullable UUID by,
      Instant at) {
    UUID subject = run.subject();
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.of(MOVE)
            .param("subject", subject)
            .param("version", run.version())
            .param("status", status)
            .param("endedAt", status.ended() ? at : null)
            .param("tokens", move.tokens().text())
            .param("next", move.tokens().next())
            .param("facts", json.writeValueAsString(move.facts()))
            .param("recall", recall == null ? null : recall.text())
            .rows(1, () -> new Stale("run", subject)));
    for (Move.Closed closed : move.closed()) {
      writes.add(
          Write.of(CLOSE)
              .param("subject", subject)
              .param("number", closed.number())
              .param("status", closed.status())
              .param("outcome", closed.outcome())
              .param("at", at)
              .param("by", by)
              .rows(1, () -> new Stale("work item", subject)));
    }
    open(writes, subject, opened);
    return writes;
  }

  private static void open(List<Write> writes, UUID subject, List<RunStore.Item> opened) {
    for (RunStore.Item item : opened) {
      writes.add(
          Write.of(OPEN)
              .param("subject", subject)
              .param("number", item.number())
              .param("node", item.node())
              .param("at", item.openedAt())
              .param("assignee", item.assignee())
              .param("about", item.about())
              .param("place", item.place())
              .rows(1, () -> new Stale("work item", subject)));
    }
  }
}
