package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;

/** Rows of {@code catalogue.version} and {@code catalogue.field}. */
@Component
final class VersionStore {
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended(:code, 50))
      """;
  private static final String INSERT_FIELD =
      """
      insert into catalogue.field (code, name, name_en)
      values (:code, :name, :nameEn)
      on conflict (code) do nothing
      """;
  private static final String SELECT_FIELDS =
      """
      select code, name, name_en
      from catalogue.field
      where code in (select field_code from catalogue.version where status = any (cast(:statuses as text[])))
      order by name
      """;
  private static final String INSERT =
      """
      insert into catalogue.version
        (id, code, suffix, number, status, origin, name, name_en, field_code, online_level, valid_from,
         content, content_hash, folded_name, folded_text, created_at)
      select :id, :code, :suffix, coalesce(max(number), 0) + 1, 'DRAFT', :origin, :name, :nameEn, :fieldCode,
        :onlineLevel, :validFrom, cast(:content as jsonb), :contentHash, :foldedName, :foldedText, :createdAt
      from catalogue.version
      where code = :code
      """;
  private static final String UPDATE_DRAFT =
      """
      update catalogue.version
      set suffix = :suffix, name = :name, name_en = :nameEn, field_code = :fieldCode,
        online_level = :onlineLevel, valid_from = :validFrom, content = cast(:content as jsonb),
        content_hash = :contentHash, folded_name = :foldedName, folded_text = :foldedText
      where id = :id and code = :code and status = 'DRAFT'
      """;
  private static final String UPDATE_PUBLISHED =
      """
      update catalogue.version
      set status = 'PUBLISHED', published_at = :now
      where id = :id and status = 'DRAFT'
      """;
  private static final String UPDATE_CLOSED =
      """
      update catalogue.version
      set valid_to = :lastDay
      where code = :code and id <> :except and status = 'PUBLISHED' and (valid_to is null or valid_to > :lastDay)
      """;
  private static final String UPDATE_WITHDRAWN =
      """
      update catalogue.version
      set status = 'WITHDRAWN', valid_to = greatest(:lastDay, valid_from - 1)
      where id = :id and status = 'PUBLISHED'
      """;
  private static final String DELETE_DRAFT =
      """
      delete from catalogue.version
      where id = :id and status = 'DRAFT'
      """;
  private static final String SELECT =
      """
      select id, number, status, origin, content, valid_to, created_at, published_at
      from catalogue.version
      where id = :id
      """;
  private static final String SELECT_IN_FORCE =
      """
      select id, number, status, origin, content, valid_to, created_at, published_at
      from catalogue.version
      where code = :code and status <> 'DRAFT'
        and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by number desc
      limit 1
      """;
  private static final String SELECT_ALL_OF =
      """
      select id, number, status, origin, content, valid_to, created_at, published_at
      from catalogue.version
      where code = :code
      order by number desc
      """;
  private static final String SELECT_WITH_PROCESS =
      """
      select id, number, status, origin, content, valid_to, created_at, published_at
      from catalogue.version
      where status = 'PUBLISHED' and (valid_to is null or valid_to >= :day)
        and content ->> 'processKey' = :key
      order by code, number
      """;
  private static final String SELECT_SAME =
      """
      select id
      from catalogue.version
      where code = :code and origin = :origin and content_hash = :contentHash
      """;
  private static final RowMapper<ProcedureVersion> VERSION =
      (row, n) ->
          new ProcedureVersion(
              row.getObject("id", UUID.class),
              row.getInt("number"),
              Status.valueOf(row.getString("status")),
              Origin.valueOf(row.getString("origin")),
              ProcedureJson.stored(row.getString("content")),
              row.getObject("valid_to", LocalDate.class),
              row.getObject("created_at", OffsetDateTime.class).toInstant(),
              instant(row.getObject("published_at", OffsetDateTime.class)));
  private static final RowMapper<Field> FIELD =
      (row, n) -> new Field(row.getString("code"), row.getString("name"), row.getString("name_en"));

  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else adds, publishes or withdraws versions of this code. */
  void lock(String code) {
    jdbc.sql(LOCK).param("code", code).query((row, n) -> code).single();
  }

  List<Field> fields(List<Status> statuses) {
    String[] names = statuses.stream().map(Status::name).toArray(String[]::new);
    return jdbc.sql(SELECT_FIELDS).param("statuses", names).query(FIELD).list();
  }

  /** A new draft with the next number of its code, which the caller has locked. */
  void insert(UUID id, Procedure procedure, Origin origin, Instant now) {
    insertField(procedure.field());
    bind(jdbc.sql(INSERT), id, procedure)
        .param("origin", origin.name())
        .param("createdAt", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether it was still a draft of the same code and now says this. */
  boolean updateDraft(UUID id, Procedure procedure) {
    insertField(procedure.field());
    return bind(jdbc.sql(UPDATE_DRAFT), id, procedure).update() == 1;
  }

  boolean publish(UUID id, Instant now) {
    return jdbc.sql(UPDATE_PUBLISHED)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Ends every other published version of the code with this day. */
  void closeOthers(String code, UUID except, LocalDate lastDay) {
    jdbc.sql(UPDATE_CLOSED)
        .param("code", code)
        .param("except", except)
        .param("lastDay", lastDay)
        .update();
  }

  boolean withdraw(UUID id, LocalDate lastDay) {
    return jdbc.sql(UPDATE_WITHDRAWN).param("id", id).param("lastDay", lastDay).update() == 1;
  }

  boolean deleteDraft(UUID id) {
    return jdbc.sql(DELETE_DRAFT).param("id", id).update() == 1;
  }

  Optional<ProcedureVersion> find(UUID id) {
    return jdbc.sql(SELECT).param("id", id).query(VERSION).optional();
  }

  Optional<ProcedureVersion> inForce(String code, LocalDate day) {
    return jdbc.sql(SELECT_IN_FORCE)
        .param("code", code)
        .param("day", day)
        .query(VERSION)
        .optional();
  }

  /** Every version of a code, the newest first. */
  List<ProcedureVersion> all(String code) {
    return jdbc.sql(SELECT_ALL_OF).param("code", code).query(VERSION).list();
  }

  /** The version of this origin that says the very same, whatever became of it. */
  Optional<UUID> same(Procedure procedure, Origin origin) {
    return jdbc.sql(SELECT_SAME)
        .param("code", procedure.code())
        .param("origin", origin.name())
        .param("contentHash", Sha256.hex(ProcedureJson.write(procedure)))
        .query(UUID.class)
        .optional();
  }

  private void insertField(Field field) {
    jdbc.sql(INSERT_FIELD)
        .param("code", field.code())
        .param("name", field.name())
        .param("nameEn", field.nameEn())
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, UUID id, Procedure procedure) {
    String content = ProcedureJson.write(procedure);
    return statement
        .param("id", id)
        .param("code", procedure.code())
        .param("suffix", procedure.suffix())
        .param("name", procedure.name())
        .param("nameEn", procedure.nameEn())
        .param("fieldCode", procedure.field().code())
        .param("onlineLevel", procedure.onlineLevel().name())
        .param("validFrom", procedure.validFrom())
        .param("content", content)
        .param("contentHash", Sha256.hex(content))
        .param("foldedName", Words.column(procedure.name()))
        .param("foldedText", foldedText(procedure));
  }

  private static String foldedText(Procedure procedure) {
    StringBuilder text = new StringBuilder(procedure.name());
    text.append(' ').append(procedure.code()).append(' ').append(procedure.nameEn());
    text.append(' ')
        .append(procedure.field().name())
        .append(' ')
        .append(procedure.field().nameEn());
    procedure.keywords().forEach(keyword -> text.append(' ').append(keyword));
    procedure
        .results()
        .forEach(r -> text.append(' ').append(r.name()).append(' ').append(r.nameEn()));
    return Words.column(text.toString());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** Published versions in force on a day or later whose internal process is of a key. */
  List<ProcedureVersion> withProcess(String key, LocalDate day) {
    return jdbc.sql(SELECT_WITH_PROCESS).param("key", key).param("day", day).query(VERSION).list();
  }
}
