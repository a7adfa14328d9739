package vn.motcua.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.records.StoredFile.Concern;

/** Rows of {@code records.file}, and the locks that keep a row and its content together. */
@Component
final class FileStore {
  private static final String INSERT =
      """
      insert into records.file
        (id, sha256, name, media_type, size, pages, encrypted, active_content, uploaded_by, uploaded_at)
      values
        (:id, :sha256, :name, :mediaType, :size, :pages, :encrypted, :activeContent, :uploadedBy, :uploadedAt)
      """;
  private static final String SELECT =
      """
      select id, sha256, name, media_type, size, pages, encrypted, active_content, uploaded_by, uploaded_at
      from records.file
      where id in (:ids)
      """;
  private static final String SELECT_KNOWN =
      """
      select distinct sha256
      from records.file
      where sha256 in (:hashes)
      """;
  private static final String SELECT_HASHES_AFTER =
      """
      select distinct sha256
      from records.file
      where sha256 > :after
      order by sha256
      limit :most
      """;
  private static final String LOCK_SHARED =
      """
      select pg_advisory_xact_lock_shared(:key)
      """;
  private static final String TRY_LOCK_ALONE =
      """
      select pg_try_advisory_xact_lock(:key)
      """;
  private static final RowMapper<StoredFile> FILE =
      (row, n) ->
          new StoredFile(
              row.getObject("id", UUID.class),
              row.getString("sha256"),
              row.getString("name"),
              row.getString("media_type"),
              row.getLong("size"),
              row.getObject("pages", Integer.class),
              concerns(row),
              row.getObject("uploaded_by", UUID.class),
              row.getObject("uploaded_at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredFile file) {
    jdbc.sql(INSERT)
        .param("id", file.id())
        .param("sha256", file.sha256())
        .param("name", file.name())
        .param("mediaType", file.mediaType())
        .param("size", file.size())
        .param("pages", file.pages())
        .param("encrypted", file.concerns().contains(Concern.ENCRYPTED))
        .param("activeContent", file.concerns().contains(Concern.ACTIVE_CONTENT))
        .param("uploadedBy", file.uploadedBy())
        .param("uploadedAt", file.uploadedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<StoredFile> find(UUID id) {
    return jdbc.sql(SELECT).param("ids", List.of(id)).query(FILE).optional();
  }

  List<StoredFile> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : jdbc.sql(SELECT).param("ids", ids).query(FILE).list();
  }

  /** Those of the hashes that a row has. */
  Set<String> known(Collection<String> hashes) {
    return hashes.isEmpty()
        ? Set.of()
        : new HashSet<>(jdbc.sql(SELECT_KNOWN).param("hashes", hashes).query(String.class).list());
  }

  /** The next hashes in order, for going through all of them. */
  List<String> hashesAfter(String after, int most) {
    return jdbc.sql(SELECT_HASHES_AFTER)
        .param("after", after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /**
   * Until the transaction ends nobody removes this content. Any number may hold this lock at once.
   */
  void keepContent(String sha256) {
    jdbc.sql(LOCK_SHARED).param("key", key(sha256)).query((row, n) -> sha256).single();
  }

  /** False when somebody is writing a row for this content right now; otherwise nobody can. */
  boolean mayRemoveContent(String sha256) {
    return jdbc.sql(TRY_LOCK_ALONE).param("key", key(sha256)).query(Boolean.class).single();
  }

  private static long key(String sha256) {
    return Long.parseUnsignedLong(sha256, 0, 16, 16);
  }

  private static Set<Concern> concerns(ResultSet row) throws SQLException {
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    if (row.getBoolean("encrypted")) {
      concerns.add(Concern.ENCRYPTED);
    }
    if (row.getBoolean("active_content")) {
      concerns.add(Concern.ACTIVE_CONTENT);
    }
    return concerns;
  }
}
