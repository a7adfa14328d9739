package vn.motcua.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import vn.motcua.base.Stale;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Write;

/** The tables {@code process.run} and {@code process.work_item}, as they are read. */
@Component
final class RunStore {
  /** The run with its open items, and the one of that number even when it is closed. */
  private static final String FIND =
      """
      select r.subject_id, r.model_id, r.version, r.status, r.tokens, r.next_number, r.facts,
        r.recall,
        w.number as item_number, w.node as item_node, w.status as item_status,
        w.assignee as item_assignee, w.opened_at as item_opened_at,
        w.closed_at as item_closed_at, w.outcome as item_outcome, w.closed_by as item_closed_by,
        w.about as item_about, w.place as item_place, w.seen_at as item_seen_at,
        %s as stamp
      from process.run r
      left join process.work_item w on w.subject_id = r.subject_id
        and (w.status = 'OPEN' or w.number = :number)
      where r.subject_id = :subject
      order by w.number
      """
          .formatted(ReferenceData.STAMP);

  private static final String ITEMS =
      """
      select r.model_id,
        w.number as item_number, w.node as item_node, w.status as item_status,
        w.assignee as item_assignee, w.opened_at as item_opened_at,
        w.closed_at as item_closed_at, w.outcome as item_outcome, w.closed_by as item_closed_by,
        w.about as item_about, w.place as item_place, w.seen_at as item_seen_at,
        %s as stamp
      from process.run r
      join process.work_item w on w.subject_id = r.subject_id
      where r.subject_id = :subject
      order by w.number
      """
          .formatted(ReferenceData.STAMP);
  private static final String NODES_DONE =
      """
      select distinct node
      from process.work_item
      where subject_id = :subject
        and status = 'DONE'
      """;
  private static final String ASSIGN =
      """
      update process.work_item
      set assignee = cast(:officer as uuid)
      where subject_id = :subject
        and number = :number
        and status = 'OPEN'
      """;

  private static final String SEE =
      """
      update process.work_item
      set seen_at = :at
      where subject_id = :subject
        and number = :number
        and seen_at is null
      """;

  /** How a run stands. SUSPENDED: its timers rest and nobody works on it until it goes on. */
  enum Status {
    RUNNING,
    SUSPENDED,
    FINISHED,
    CANCELLED;

    boolean ended() {
      return this == FINISHED || this == CANCELLED;
    }
  }

  /**
   * A run as its row has it.
   *
   * @param recall the tokens before the last movement, when that can be recalled; else null
   */
  record Run(
      UUID subject,
      UUID model,
      int version,
      Status status,
      Tokens tokens,
      Map<String, Object> facts,
      @Nullable Tokens recall) {}

  /** A work item as its row has it: the rest stands in the model. */
  record Item(
      int number,
      String node,
      WorkItem.Status status,
      @Nullable UUID assignee,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome,
      @Nullable UUID closedBy,
      @Nullable String about,
      @Nullable String place,
      @Nullable Instant seenAt) {}

  /**
   * @param items those that are open, and the one asked for
   */
  record RunWithItems(Run run, List<Item> items) {}

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
              row.getObject("item_closed_by", UUID.class),
              row.getString("item_about"),
              row.getString("item_place"),
              instant(row.getObject("item_seen_at", OffsetDateTime.class)));

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReferenceData reference;

  RunStore(JdbcClient jdbc, JsonMapper json, ReferenceData reference) {
    this.jdbc = jdbc;
    this.json = json;
    this.reference = reference;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private Run run(ResultSet row) throws SQLException {
    String recall = row.getString("recall");
    return new Run(
        row.getObject("subject_id", UUID.class),
        row.getObject("model_id", UUID.class),
        row.getInt("version"),
        Status.valueOf(row.getString("status")),
        Tokens.parse(row.getString("tokens"), row.getInt("next_number")),
        json.readValue(row.getString("facts"), FACTS),
        recall == null ? null : Tokens.parse(recall, 0));
  }

  /**
   * @param number of an item that is wanted even when it is closed; 0 for none
   */
  Optional<RunWithItems> find(UUID subject, int number) {
    return jdbc.sql(FIND)
        .param("subject", subject)
        .param("number", number)
        .query(
            rows -> {
              Run run = null;
              List<Item> items = new ArrayList<>();
              while (rows.next()) {
                if (run == null) {
                  reference.seen(rows.getString("stamp"));
                  run = run(rows);
                }
                if (rows.getObject("item_number") != null) {
                  items.add(ITEM.mapRow(rows, items.size()));
                }
              }
              return run == null ? Optional.empty() : Optional.of(new RunWithItems(run, items));
            });
  }

  List<ItemOfModel> items(UUID subject) {
    return jdbc.sql(ITEMS)
        .param("subject", subject)
        .query(
            (row, n) -> {
              if (n == 0) {
                reference.seen(row.getString("stamp"));
              }
              return new ItemOfModel(row.getObject("model_id", UUID.class), ITEM.mapRow(row, n));
            })
        .list();
  }

  List<String> nodesDone(UUID subject) {
    return jdbc.sql(NODES_DONE).param("subject", subject).query(String.class).list();
  }

  /** Marks an item as seen, unless it is already. */
  void see(WorkItemId id, Instant at) {
    jdbc.sql(SEE)
        .param("subject", id.subject())
        .param("number", id.number())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Gives an item to somebody, or to nobody; the promise is that it is open. */
  Write assign(WorkItemId id, @Nullable UUID officer) {
    return Write.of(ASSIGN)
        .param("subject", id.subject())
        .param("number", id.number())
        .param("officer", officer)
        .rows(1, () -> new Stale("work item", id));
  }
}
