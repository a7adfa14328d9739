package vn.motcua.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code process.draft}. */
@Component
final class DraftStore {
  private static final String FIND =
      """
      select xml, saved_at, saved_by
      from process.draft
      where key = :key
      """;
  private static final String PUT =
      """
      insert into process.draft (key, xml, saved_at, saved_by)
      values (:key, :xml, :savedAt, :savedBy)
      on conflict (key) do update
      set xml = excluded.xml, saved_at = excluded.saved_at, saved_by = excluded.saved_by
      """;
  private static final String REMOVE =
      """
      delete from process.draft
      where key = :key
      """;

  record Row(byte[] xml, Instant savedAt, UUID savedBy) {}

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Row> find(String key) {
    return jdbc.sql(FIND)
        .param("key", key)
        .query(
            (row, n) ->
                new Row(
                    row.getBytes("xml"),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    row.getObject("saved_by", UUID.class)))
        .optional();
  }

  void put(Draft draft, byte[] xml) {
    jdbc.sql(PUT)
        .param("key", draft.key())
        .param("xml", xml)
        .param("savedAt", draft.savedAt().atOffset(ZoneOffset.UTC))
        .param("savedBy", draft.savedBy())
        .update();
  }

  void remove(String key) {
    jdbc.sql(REMOVE).param("key", key).update();
  }
}
