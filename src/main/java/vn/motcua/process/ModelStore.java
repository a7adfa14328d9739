package vn.motcua.process;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code process.model}. */
@Component
final class ModelStore {
  private static final String CURRENT =
      """
      select id, key, version, name, name_en, sha256, shipped, published_at
      from process.model
      where key = :key
      order by version desc
      limit 1
      """;
  private static final String ALL_CURRENT =
      """
      select distinct on (key) id, key, version, name, name_en, sha256, shipped, published_at
      from process.model
      order by key, version desc
      """;
  private static final String BY_ID =
      """
      select id, key, version, name, name_en, sha256, shipped, published_at
      from process.model
      where id = :id
      """;
  private static final String SOURCE =
      """
      select xml
      from process.model
      where id = :id
      """;
  private static final String INSERT =
      """
      insert into process.model (id, key, version, name, name_en, sha256, xml, shipped,
        published_at)
      values (:id, :key, :version, :name, :nameEn, :sha256, :xml, :shipped,
        :publishedAt)
      on conflict (key, version) do nothing
      """;
  private static final String PIN =
      """
      insert into process.model_call (model_id, called_key, called_id)
      values (:model, :key, :called)
      """;
  private static final String PINS =
      """
      select called_key, called_id
      from process.model_call
      where model_id = :model
      """;
  private static final RowMapper<ModelVersion> MODEL =
      (row, n) ->
          new ModelVersion(
              row.getObject("id", UUID.class),
              row.getString("key"),
              row.getInt("version"),
              row.getString("name"),
              row.getString("name_en"),
              row.getString("sha256"),
              row.getBoolean("shipped"),
              row.getObject("published_at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  ModelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ModelVersion> current(String key) {
    return jdbc.sql(CURRENT).param("key", key).query(MODEL).optional();
  }

  List<ModelVersion> allCurrent() {
    return jdbc.sql(ALL_CURRENT).query(MODEL).list();
  }

  Optional<ModelVersion> byId(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(MODEL).optional();
  }

  Optional<byte[]> source(UUID id) {
    return jdbc.sql(SOURCE).param("id", id).query((row, n) -> row.getBytes("xml")).optional();
  }

  /** False when this version of the key was published by somebody else meanwhile. */
  boolean insert(ModelVersion model, byte[] xml) {
    return jdbc.sql(INSERT)
            .param("id", model.id())
            .param("key", model.key())
            .param("version", model.version())
            .param("name", model.name())
            .param("nameEn", model.nameEn())
            .param("sha256", model.sha256())
            .param("xml", xml)
            .param("shipped", model.shipped())
            .param("publishedAt", model.publishedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Which version of another model a new version calls. */
  void pin(UUID model, String key, UUID called) {
    jdbc.sql(PIN).param("model", model).param("key", key).param("called", called).update();
  }

  /** Key and version of what a version calls. */
  Map<String, UUID> pins(UUID model) {
    Map<String, UUID> pins = new HashMap<>();
    jdbc.sql(PINS)
        .param("model", model)
        .query(
            row -> {
              pins.put(row.getString("called_key"), row.getObject("called_id", UUID.class));
            });
    return pins;
  }
}
