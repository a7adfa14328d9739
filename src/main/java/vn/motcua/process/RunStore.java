package vn.motcua.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code process.run} and {@code process.work_item}: one statement per movement. */
@Component
final class RunStore {
  private static final String FIND =
      """
      select subject_id, model_id, version, status, tokens, next_number, facts
      from process.run
      where subject_id = :subject
      """;
  private static final String FIND_WITH_ITEM =
      """
      select r.subject_id, r.model_id, r.version, r.status, r.tokens, r.next_number, r.facts,
        w.number as item_number, w.node as item_node, w.status as item_status,
        w.assignee as item_assignee, w.opened_at as item_opened_at,
        w.closed_at as item_closed_at, w.outcome as item_outcome, w.closed_by as item_closed_by
      from process.run r
      join process.work_item w on w.subject_id = r.subject_id
      where r.subject_id = :subject
        and w.number = :number
      """;
  private static final String ITEMS =
      """
      select r.model_id,
        w.number as item_number, w.node as item_node, w.status as item_status,
        w.assignee as item_assignee, w.opened_at as item_opened_at,
        w.closed_at as item_closed_at, w.outcome as item_outcome, w.closed_by as item_closed_by
      from process.run r
      join process.work_item w on w.subject_id = r.subject_id
      where r.subject_id = :subject
      order by w.number
      """;
  private static final String NODES_DONE =
      """
      select distinct node
      from process.work_item
      where subject_id = :subject
        and status = 'DONE'
      """;
  private static final String START =
      """
      with begun as (
        insert into process.run (subject_id, model_id, version, status, tokens, next_number,
          facts, started_at)
        values (:subject, :model, 1, 'RUNNING', :tokens, :next,
          cast(:facts as jsonb), cast(:at as timestamptz))
        on conflict (subject_id) do nothing
        returning subject_id
      ), opened as (
        insert into process.work_item (subject_id, number, node, status, opened_at)
        select b.subject_id, o.number, o.node, 'OPEN', cast(:at as timestamptz)
        from begun b, unnest(cast(:opened as int[]), cast(:nodes as text[])) as o (number, node)
      )
      select count(*) from begun
      """;
  private static final String MOVE =
      """
      with moved as (
        update process.run
        set version = version + 1, status = :status, tokens = :tokens, next_number = :next,
          facts = cast(:facts as jsonb), ended_at = cast(:endedAt as timestamptz)
        where subject_id = :subject
          and version = :version
        returning subject_id
      ), closed as (
        update process.work_item w
        set status = c.status, outcome = c.outcome, closed_at = cast(:at as timestamptz),
          closed_by = cast(:by as uuid)
        from moved m,
          unnest(cast(:closed as int[]), cast(:statuses as text[]), cast(:outcomes as text[]))
            as c (number, status, outcome)
        where w.subject_id = m.subject_id
          and w.number = c.number
          and w.status = 'OPEN'
        returning w.number, w.node, w.status, w.assignee, w.opened_at, w.closed_at, w.outcome,
          w.closed_by
      ), opened as (
        insert into process.work_item (subject_id, number, node, status, opened_at)
        select m.subject_id, o.number, o.node, 'OPEN', cast(:at as timestamptz)
        from moved m, unnest(cast(:opened as int[]), cast(:nodes as text[])) as o (number, node)
      )
      select number as item_number, node as item_node, status as item_status,
        assignee as item_assignee, opened_at as item_opened_at,
        closed_at as item_closed_at, outcome as item_outcome, closed_by as item_closed_by
      from closed
      order by number
      """;
  private static final String ASSIGN =
      """
      update process.work_item
      set assignee = cast(:officer as uuid)
      where subject_id = :subject
        and number = :number
        and status = 'OPEN'
      """;
  private static final String CLAIM =
      """
      update process.work_item
      set assignee = :officer
      where subject_id = :subject
        and number = :number
        and status = 'OPEN'
        and (assignee is null or assignee = :officer)
      """;

  /** A run as its row has it. */
  record Run(
      UUID subject,
      UUID model,
      int version,
      boolean running,
      Tokens tokens,
      Map<String, Object> facts) {}

  /** A work item as its row has it: the rest stands in the model. */
  record Item(
      int number,
      String node,
      WorkItem.Status status,
      @Nullable UUID assignee,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome,
      @Nullable UUID closedBy) {}

  record RunWithItem(Run run, Item item) {}

  record ItemOfModel(UUID model, Item item) {}

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
  private static final RowMapper<Item> ITEM =
      (row, n) ->
          new Item(
              row.getInt("item_number"),
              row.getString("item_node"),
              WorkItem.Status.valueOf(row.getString("item_status")),
              row.getObject("item_assignee", UUID.class),
              row.getObject("item_opened_at", OffsetDateTime.class).toInstant(),
              instant(row.getObject("item_closed_at", OffsetDateTime.class)),
              row.getString("item_outcome"),
              row.getObject("item_closed_by", UUID.class));

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RunStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private Run run(ResultSet row, int n) throws SQLException {
    return new Run(
        row.getObject("subject_id", UUID.class),
        row.getObject("model_id", UUID.class),
        row.getInt("version"),
        row.getString("status").equals("RUNNING"),
        Tokens.parse(row.getString("tokens"), row.getInt("next_number")),
        json.readValue(row.getString("facts"), FACTS));
  }

  Optional<Run> find(UUID subject) {
    return jdbc.sql(FIND).param("subject", subject).query(this::run).optional();
  }

  Optional<RunWithItem> find(WorkItemId id) {
    return jdbc.sql(FIND_WITH_ITEM)
        .param("subject", id.subject())
        .param("number", id.number())
        .query((row, n) -> new RunWithItem(run(row, n), ITEM.mapRow(row, n)))
        .optional();
  }

  List<ItemOfModel> items(UUID subject) {
    return jdbc.sql(ITEMS)
        .param("subject", subject)
        .query(
            (row, n) -> new ItemOfModel(row.getObject("model_id", UUID.class), ITEM.mapRow(row, n)))
        .list();
  }

  List<String> nodesDone(UUID subject) {
    return jdbc.sql(NODES_DONE).param("subject", subject).query(String.class).list();
  }

  /** False when the subject has a run already. */
  boolean start(UUID subject, UUID model, Move move, Map<String, Object> facts, Instant at) {
    return opened(jdbc.sql(START), move)
            .param("subject", subject)
            .param("model", model)
            .param("tokens", move.tokens().text())
            .param("next", move.tokens().next())
            .param("facts", json.writeValueAsString(facts))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * Writes a movement. The items it closed, as they are now; none when the run has moved since it
   * was read, as every movement of a run closes at least one item.
   */
  List<Item> move(
      Run run, Move move, String status, Map<String, Object> facts, @Nullable UUID by, Instant at) {
    boolean ended = move.finished();
    return opened(jdbc.sql(MOVE), move)
        .param("subject", run.subject())
        .param("version", run.version())
        .param("status", ended ? status : "RUNNING")
        .param("endedAt", ended ? at.atOffset(ZoneOffset.UTC) : null)
        .param("tokens", move.tokens().text())
        .param("next", move.tokens().next())
        .param("facts", json.writeValueAsString(facts))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("closed", move.closed().stream().map(Move.Closed::number).toArray(Integer[]::new))
        .param(
            "statuses", move.closed().stream().map(c -> c.status().name()).toArray(String[]::new))
        .param("outcomes", move.closed().stream().map(Move.Closed::outcome).toArray(String[]::new))
        .query(ITEM)
        .list();
  }

  private static JdbcClient.StatementSpec opened(JdbcClient.StatementSpec statement, Move move) {
    return statement
        .param("opened", move.opened().stream().map(Move.Opened::number).toArray(Integer[]::new))
        .param("nodes", move.opened().stream().map(o -> o.step().id()).toArray(String[]::new));
  }

  /** False when the item is not open. */
  boolean assign(WorkItemId id, @Nullable UUID officer) {
    return jdbc.sql(ASSIGN)
            .param("subject", id.subject())
            .param("number", id.number())
            .param("officer", officer)
            .update()
        == 1;
  }

  /** False when the item is not open or somebody else has it. */
  boolean claim(WorkItemId id, UUID officer) {
    return jdbc.sql(CLAIM)
            .param("subject", id.subject())
            .param("number", id.number())
            .param("officer", officer)
            .update()
        == 1;
  }
}
