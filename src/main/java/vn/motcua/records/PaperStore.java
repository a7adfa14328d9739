package vn.motcua.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code records.paper}. */
@Component
final class PaperStore {
  private static final String LOCK_SUBJECT =
      """
      select pg_advisory_xact_lock(hashtextextended('records.paper ' || :subject, 0))
      """;
  private static final String SELECT_LAST_NUMBER =
      """
      select coalesce(max(number), 0)
      from records.paper
      where subject_id = :subject
      """;
  private static final String INSERT =
      """
      insert into records.paper
        (subject_id, number, code, kind, copies, file_id, digitised, reused, note, added_by, added_at)
      values
        (:subject, :number, :code, :kind, :copies, :file, :digitised, :reused, :note, :addedBy, :addedAt)
      """;
  private static final String SELECT_OF_SUBJECT =
      """
      select subject_id, number, code, kind, copies, file_id, digitised, reused, note, added_by, added_at, removed_at
      from records.paper
      where subject_id = :subject
      order by number
      """;
  private static final String REMOVE =
      """
      update records.paper
      set removed_at = :at
      where subject_id = :subject
        and number = :number
        and removed_at is null
      """;
  private static final String SELECT_SUBJECTS_OF_FILE =
      """
      select distinct subject_id
      from records.paper
      where file_id = :file
      """;
  private static final RowMapper<Paper> PAPER =
      (row, n) -> {
        OffsetDateTime removedAt = row.getObject("removed_at", OffsetDateTime.class);
        return new Paper(
            row.getObject("subject_id", UUID.class),
            row.getInt("number"),
            new GivenPaper(
                row.getString("code"),
                PaperKind.valueOf(row.getString("kind")),
                row.getInt("copies"),
                row.getObject("file_id", UUID.class),
                row.getBoolean("reused"),
                row.getString("note")),
            row.getBoolean("digitised"),
            row.getObject("added_by", UUID.class),
            row.getObject("added_at", OffsetDateTime.class).toInstant(),
            removedAt == null ? null : removedAt.toInstant());
      };

  private final JdbcClient jdbc;

  PaperStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody else gives numbers to papers of this subject until the transaction ends. */
  int lastNumberForAdding(UUID subject) {
    jdbc.sql(LOCK_SUBJECT).param("subject", subject.toString()).query((row, n) -> subject).single();
    return jdbc.sql(SELECT_LAST_NUMBER).param("subject", subject).query(Integer.class).single();
  }

  void insert(Paper paper) {
    jdbc.sql(INSERT)
        .param("subject", paper.subject())
        .param("number", paper.number())
        .param("code", paper.code())
        .param("kind", paper.given().kind().name())
        .param("copies", paper.given().copies())
        .param("file", paper.file())
        .param("digitised", paper.digitised())
        .param("reused", paper.given().reused())
        .param("note", paper.given().note())
        .param("addedBy", paper.addedBy())
        .param("addedAt", paper.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Paper> of(UUID subject) {
    return jdbc.sql(SELECT_OF_SUBJECT).param("subject", subject).query(PAPER).list();
  }

  boolean remove(UUID subject, int number, Instant at) {
    return jdbc.sql(REMOVE)
            .param("subject", subject)
            .param("number", number)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<UUID> subjectsOf(UUID file) {
    return jdbc.sql(SELECT_SUBJECTS_OF_FILE).param("file", file).query(UUID.class).list();
  }
}
