package vn.motcua.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.Write;

/** Rows of {@code records.paper}. */
@Component
final class PaperStore {
  private static final String INSERT =
      """
      insert into records.paper
        (subject_id, number, code, kind, copies, file_id, digitised, reused, note, added_by, added_at)
      select cast(:subject as uuid), coalesce(max(number), 0) + cast(:place as int), :code, :kind,
        cast(:copies as int), cast(:file as uuid), cast(:digitised as boolean),
        cast(:reused as boolean), :note, cast(:addedBy as uuid), cast(:addedAt as timestamptz)
      from records.paper
      where subject_id = :subject
      on conflict (subject_id, number) do nothing
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

  /**
   * A paper under the next number of its subject.
   *
   * @param place among those that are added in one statement, from 1
   */
  Write insert(UUID subject, int place, GivenPaper given, UUID by, Instant at) {
    return Write.of(INSERT)
        .param("subject", subject)
        .param("place", place)
        .param("code", given.code())
        .param("kind", given.kind())
        .param("copies", given.copies())
        .param("file", given.file())
        .param("digitised", given.digitised())
        .param("reused", given.reused())
        .param("note", given.note())
        .param("addedBy", by)
        .param("addedAt", at)
        .must(() -> new Stale("papers", subject));
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
