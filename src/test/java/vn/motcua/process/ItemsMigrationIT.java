package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Ids;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;

/** Work items that were rows of their own are in their run afterwards. */
class ItemsMigrationIT {
  private static final String OLD =
      """
      insert into process.model (id, key, version, name, name_en, sha256, xml, shipped, published_at)
      values (:model, 'm', 1, 'M', 'M', repeat('0', 64), '', false, now());
      insert into process.run (subject_id, model_id, version, status, tokens, next_number, facts,
        started_at, ended_at)
      values (:subject, :model, 4, 'RUNNING', '3=b', 4, '{"pages": 3}', '2026-03-02T01:00:00Z', null),
        (:none, :model, 1, 'CANCELLED', '', 1, '{}', '2026-03-02T01:00:00Z', '2026-03-02T02:00:00Z');
      insert into process.work_item (subject_id, number, node, status, assignee, opened_at, closed_at,
        outcome, closed_by, about, place, seen_at)
      values (:subject, 3, 'b', 'OPEN', :officer, '2026-03-02T03:00:00.123456Z', null, null, null,
          'Công an "xã"', 'agency H29.5', '2026-03-02T04:00:00Z'),
        (:subject, 1, 'a', 'DONE', null, '2026-03-02T01:00:00Z', '2026-03-02T02:00:00.5Z', 'done',
          :officer, null, null, null),
        (:subject, 2, 'c', 'CANCELLED', null, '2026-03-02T01:00:00Z', '2026-03-02T02:00:00.5Z', null,
          null, null, null, null);
      """;

  @Test
  void everyItemIsTheSameInItsRun() {
    TestDatabase database = TestDatabase.of("470");
    JdbcClient jdbc = database.jdbc();
    UUID subject = Ids.next();
    UUID none = Ids.next();
    UUID officer = Ids.next();
    jdbc.sql(OLD)
        .param("model", Ids.next())
        .param("subject", subject)
        .param("none", none)
        .param("officer", officer)
        .update();
    database.migrate();

    RunStore store = new RunStore(jdbc, new JsonMapper(), new ReferenceData(jdbc));
    Instant one = Instant.parse("2026-03-02T01:00:00Z");
    Instant two = Instant.parse("2026-03-02T02:00:00.5Z");
    assertThat(store.find(subject).orElseThrow().items())
        .containsExactly(
            new Item(1, "a", one, null, null, null, null, two, "done", officer),
            new Item(2, "c", one, null, null, null, null, two, null, null),
            new Item(
                3,
                "b",
                Instant.parse("2026-03-02T03:00:00.123456Z"),
                officer,
                "Công an \"xã\"",
                "agency H29.5",
                Instant.parse("2026-03-02T04:00:00Z"),
                null,
                null,
                null));
    assertThat(store.find(none).orElseThrow().items()).isEmpty();
  }
}
