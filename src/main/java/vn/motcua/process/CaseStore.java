package vn.motcua.process;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code process.model_case}. */
@Component
final class CaseStore {
  private static final String OF_KEY =
      """
      select name, script, expected
      from process.model_case
      where key = :key
      order by name
      """;
  private static final String PUT =
      """
      insert into process.model_case (key, name, script, expected)
      values (:key, :name, cast(:script as jsonb), cast(:expected as jsonb))
      on conflict (key, name) do update
      set script = excluded.script, expected = excluded.expected
      """;
  private static final String REMOVE =
      """
      delete from process.model_case
      where key = :key and name = :name
      """;

  private record Expected(List<ModelCase.Passage> path, boolean finished) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<ModelCase> of(String key) {
    return jdbc.sql(OF_KEY)
        .param("key", key)
        .query(
            (row, n) -> {
              Expected expected = json.readValue(row.getString("expected"), Expected.class);
              return new ModelCase(
                  row.getString("name"),
                  json.readValue(row.getString("script"), Script.class),
                  expected.path(),
                  expected.finished());
            })
        .list();
  }

  void put(String key, ModelCase kept) {
    jdbc.sql(PUT)
        .param("key", key)
        .param("name", kept.name())
        .param("script", json.writeValueAsString(kept.script()))
        .param("expected", json.writeValueAsString(new Expected(kept.expected(), kept.finished())))
        .update();
  }

  boolean remove(String key, String name) {
    return jdbc.sql(REMOVE).param("key", key).param("name", name).update() > 0;
  }
}
