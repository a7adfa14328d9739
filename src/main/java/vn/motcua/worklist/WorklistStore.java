package vn.motcua.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.sql.Write;
import vn.motcua.catalogue.Channel;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

/** The SQL of the worklist. */
@Repository
class WorklistStore {
  private static final String PUT =
      """
      insert into worklist.entry (
        dossier_id, number, kind, agency_id, unit_id, post, assignee_id, code, procedure_name,
        procedure_name_en, applicant_name, channel, step, step_en, opened_at, step_due_at, due_at,
        waiting)
      values (
        :dossier, :number, :kind, :agency, :unit, :post, :assignee, :code, :procedure,
        :procedureEn, :applicant, :channel, :step, :stepEn, :openedAt, :stepDueAt, :dueAt,
        :waiting)
      on conflict (dossier_id, number) do update
      set kind = excluded.kind, assignee_id = excluded.assignee_id, post = excluded.post,
        unit_id = excluded.unit_id, step_due_at = excluded.step_due_at, due_at = excluded.due_at,
        opened_at = excluded.opened_at, waiting = excluded.waiting
      """;
  private static final String REMOVE =
      """
      delete from worklist.entry
      where dossier_id = :dossier and number = any(:numbers)
      """;
  private static final String CLEAR =
      """
      delete from worklist.entry
      where dossier_id = :dossier
      """;
  private static final String TOUCH =
      """
      update worklist.entry
      set due_at = cast(:dueAt as timestamptz), waiting = :waiting
      where dossier_id = :dossier
        and number <> all(:except)
        and (due_at is distinct from cast(:dueAt as timestamptz) or waiting <> :waiting)
      """;

  static final String ENTRIES =
      """
      select e.dossier_id, e.number, e.kind, e.agency_id, e.unit_id, e.post, e.assignee_id,
        e.code, e.procedure_name, e.procedure_name_en, e.applicant_name, e.channel, e.step,
        e.step_en, e.opened_at, e.step_due_at, e.due_at, e.waiting
      from worklist.entry e
      """;
  private static final String DUE_AFTER =
      ENTRIES
          + """
      where e.dossier_id = :dossier and e.step_due_at > :after
      """;

  /** Every entry of the officer's posts, most urgent first, in one statement. */
  private static final String OF_POSTS =
      ENTRIES
          + """
      join unnest(cast(:agencies as uuid[]), cast(:posts as text[]), cast(:units as uuid[]))
        as held (agency_id, post, unit_id)
        on e.agency_id = held.agency_id and e.post = held.post
        and (e.unit_id is null or e.unit_id = held.unit_id)
      group by e.dossier_id, e.number
      order by e.waiting, e.kind = 'RETURN', least(e.step_due_at, e.due_at) nulls last,
        e.opened_at, e.code
      limit :limit
      """;

  private static final String CODE =
      """
      select code
      from worklist.entry
      where dossier_id = :dossier
      limit 1
      """;
  static final RowMapper<Entry> ENTRY =
      (row, n) ->
          new Entry(
              row.getObject("dossier_id", UUID.class),
              row.getInt("number"),
              Entry.Kind.valueOf(row.getString("kind")),
              row.getObject("agency_id", UUID.class),
              row.getObject("unit_id", UUID.class),
              PostKind.valueOf(row.getString("post")),
              row.getObject("assignee_id", UUID.class),
              row.getString("code"),
              row.getString("procedure_name"),
              row.getString("procedure_name_en"),
              row.getString("applicant_name"),
              Channel.valueOf(row.getString("channel")),
              row.getString("step"),
              row.getString("step_en"),
              row.getObject("opened_at", OffsetDateTime.class).toInstant(),
              instant(row.getObject("step_due_at", OffsetDateTime.class)),
              instant(row.getObject("due_at", OffsetDateTime.class)),
              row.getBoolean("waiting"));

  private final JdbcClient jdbc;

  WorklistStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Write put(Entry entry) {
    return Write.of(PUT)
        .param("dossier", entry.dossierId())
        .param("number", entry.number())
        .param("kind", entry.kind())
        .param("agency", entry.agencyId())
        .param("unit", entry.unitId())
        .param("post", entry.post())
        .param("assignee", entry.assigneeId())
        .param("code", entry.code())
        .param("procedure", entry.procedure())
        .param("procedureEn", entry.procedureEn())
        .param("applicant", entry.applicant())
        .param("channel", entry.channel())
        .param("step", entry.step())
        .param("stepEn", entry.stepEn())
        .param("openedAt", entry.openedAt())
        .param("stepDueAt", entry.stepDueAt())
        .param("dueAt", entry.dueAt())
        .param("waiting", entry.waiting());
  }

  Write remove(UUID dossier, Collection<Integer> numbers) {
    return Write.of(REMOVE)
        .param("dossier", dossier)
        .param("numbers", numbers.toArray(Integer[]::new));
  }

  Write clear(UUID dossier) {
    return Write.of(CLEAR).param("dossier", dossier);
  }

  /**
   * The dossier's date moved, or it waits, or waits no more.
   *
   * @param except entries that are written or removed beside this
   */
  Write touch(UUID dossier, @Nullable Instant dueAt, boolean waiting, Collection<Integer> except) {
    return Write.of(TOUCH)
        .param("dossier", dossier)
        .param("dueAt", dueAt)
        .param("waiting", waiting)
        .param("except", except.toArray(Integer[]::new));
  }

  /** The entries of a dossier whose step is due after a moment. */
  List<Entry> dueAfter(UUID dossier, Instant after) {
    return jdbc.sql(DUE_AFTER)
        .param("dossier", dossier)
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query(ENTRY)
        .list();
  }

  List<Entry> of(List<Post> posts, int limit) {
    return jdbc.sql(OF_POSTS)
        .param("agencies", posts.stream().map(Post::agencyId).toArray(UUID[]::new))
        .param("posts", posts.stream().map(post -> post.kind().name()).toArray(String[]::new))
        .param("units", posts.stream().map(Post::unitId).toArray(UUID[]::new))
        .param("limit", limit)
        .query(ENTRY)
        .list();
  }

  Optional<String> code(UUID dossier) {
    return jdbc.sql(CODE).param("dossier", dossier).query(String.class).optional();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
