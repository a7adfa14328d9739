package vn.motcua.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.sql.ReferenceData;

/** The table {@code process.run}: where a run stands, with its work items. */
@Component
final class RunStore {
  private static final String FIND =
      """
      select subject_id, model_id, version, status, tokens, next_number, facts, recall, items,
        %s as stamp
      from process.run
      where subject_id = :subject
      """
          .formatted(ReferenceData.STAMP);

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
   * @param items all that it ever had, in the order in which they came
   */
  record Run(
      UUID subject,
      UUID model,
      int version,
      Status status,
      Tokens tokens,
      Map<String, Object> facts,
      @Nullable Tokens recall,
      List<Item> items) {
    Run {
      items = List.copyOf(items);
    }
  }

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
  private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReferenceData reference;

  RunStore(JdbcClient jdbc, JsonMapper json, ReferenceData reference) {
    this.jdbc = jdbc;
    this.json = json;
    this.reference = reference;
  }

  private Run run(ResultSet row, int n) throws SQLException {
    reference.seen(row.getString("stamp"));
    String recall = row.getString("recall");
    return new Run(
        row.getObject("subject_id", UUID.class),
        row.getObject("model_id", UUID.class),
        row.getInt("version"),
        Status.valueOf(row.getString("status")),
        Tokens.parse(row.getString("tokens"), row.getInt("next_number")),
        json.readValue(row.getString("facts"), FACTS),
        recall == null ? null : Tokens.parse(recall, 0),
        json.readValue(row.getString("items"), ITEMS));
  }

  Optional<Run> find(UUID subject) {
    return jdbc.sql(FIND).param("subject", subject).query(this::run).optional();
  }
}
