package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.base.Ids;
import vn.motcua.catalogue.Doubt.Subject;

/** Rows of {@code catalogue.import_line} and {@code catalogue.doubt}. */
@Component
final class ImportStore {
  private static final String INSERT_LINE =
      """
      insert into catalogue.import_line (id, hash, file, line, code, raw, imported_at)
      values (:id, :hash, :file, :line, :code, :raw, :importedAt)
      on conflict (hash) do nothing
      """;
  private static final String UPDATE_VERSION =
      """
      update catalogue.import_line
      set version_id = :version
      where id = :id
      """;
  private static final String SELECT_RAW =
      """
      select raw
      from catalogue.import_line
      where id = :id
      """;
  private static final String UPDATE_SUPERSEDED =
      """
      update catalogue.doubt
      set status = 'SUPERSEDED'
      where status = 'OPEN' and line_id in (
        select id from catalogue.import_line where code = :code and id <> :line)
      """;
  private static final String SELECT_UNTOUCHED_DRAFTS =
      """
      select distinct v.id
      from catalogue.import_line l
      join catalogue.version v on v.id = l.version_id
      where l.code = :code and v.status = 'DRAFT' and v.id <> :except
        and not exists (
          select 1 from catalogue.doubt d where d.line_id = l.id and d.status = 'CORRECTED')
      """;
  private static final String INSERT_DOUBT =
      """
      insert into catalogue.doubt (id, line_id, position, subject, channels, text, reason, status)
      select d.id, :line, d.position, d.subject, d.channels, d.text, d.reason, 'OPEN'
      from unnest(cast(:ids as uuid[]), cast(:subjects as text[]), cast(:channels as text[]),
          cast(:texts as text[]), cast(:reasons as text[]))
        with ordinality as d (id, subject, channels, text, reason, position)
      """;
  private static final String SELECT_DOUBT =
      """
      select d.id, d.line_id, l.file, l.line, l.code, coalesce(v.name, '') as name, l.version_id, d.subject,
        d.channels, d.text, d.reason, d.status, d.remark, d.decided_at
      from catalogue.doubt d
      join catalogue.import_line l on l.id = d.line_id
      left join catalogue.version v on v.id = l.version_id
      where d.id = :id
      """;
  private static final String LOCK_DOUBT =
      """
      select id
      from catalogue.doubt
      where id = :id
      for update
      """;
  private static final String COUNT_DOUBTS =
      """
      select count(*)
      from catalogue.doubt d
      join catalogue.import_line l on l.id = d.line_id
      where (cast(:status as text) is null or d.status = :status)
        and (cast(:subject as text) is null or d.subject = :subject)
        and (cast(:code as text) is null or l.code = :code)
      """;
  private static final String SELECT_DOUBTS =
      """
      select d.id, d.line_id, l.file, l.line, l.code, coalesce(v.name, '') as name, l.version_id, d.subject,
        d.channels, d.text, d.reason, d.status, d.remark, d.decided_at
      from catalogue.doubt d
      join catalogue.import_line l on l.id = d.line_id
      left join catalogue.version v on v.id = l.version_id
      where (cast(:status as text) is null or d.status = :status)
        and (cast(:subject as text) is null or d.subject = :subject)
        and (cast(:code as text) is null or l.code = :code)
      order by l.imported_at, l.file, l.line, d.position
      limit :size offset :skip
      """;
  private static final String SELECT_DOUBTS_OF_VERSION =
      """
      select d.id, d.line_id, l.file, l.line, l.code, coalesce(v.name, '') as name, l.version_id, d.subject,
        d.channels, d.text, d.reason, d.status, d.remark, d.decided_at
      from catalogue.doubt d
      join catalogue.import_line l on l.id = d.line_id
      join catalogue.version v on v.id = l.version_id
      where l.version_id = :version and d.status = 'OPEN'
      order by d.position
      """;
  private static final String UPDATE_DECIDED =
      """
      update catalogue.doubt
      set status = :status, correction = cast(:correction as jsonb), remark = :remark, decided_by = :by,
        decided_at = :at
      where id = :id and status = 'OPEN'
      """;
  private static final String UPDATE_DISMISSED_ALIKE =
      """
      update catalogue.doubt
      set status = 'DISMISSED', remark = :remark, decided_by = :by, decided_at = :at
      where line_id = :line and reason = :reason and status = 'OPEN'
      """;
  private static final RowMapper<Doubt> DOUBT =
      (row, n) ->
          new Doubt(
              row.getObject("id", UUID.class),
              row.getObject("line_id", UUID.class),
              row.getString("file"),
              row.getInt("line"),
              row.getString("code"),
              row.getString("name"),
              row.getObject("version_id", UUID.class),
              Subject.valueOf(row.getString("subject")),
              channels(row),
              row.getString("text"),
              row.getString("reason"),
              Doubt.Status.valueOf(row.getString("status")),
              row.getString("remark"),
              decidedAt(row));

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the line is new; the very same line is never taken in twice. */
  boolean insertLine(
      UUID id, NationalLines.Line line, String file, @Nullable String code, Instant now) {
    return jdbc.sql(INSERT_LINE)
            .param("id", id)
            .param("hash", line.hash())
            .param("file", file)
            .param("line", line.number())
            .param("code", code)
            .param("raw", line.text())
            .param("importedAt", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void link(UUID line, UUID version) {
    jdbc.sql(UPDATE_VERSION).param("id", line).param("version", version).update();
  }

  Optional<String> raw(UUID line) {
    return jdbc.sql(SELECT_RAW).param("id", line).query(String.class).optional();
  }

  void supersedeOthers(String code, UUID line) {
    jdbc.sql(UPDATE_SUPERSEDED).param("code", code).param("line", line).update();
  }

  /** Drafts that earlier lines of the code gave and nobody has worked on. */
  List<UUID> untouchedDrafts(String code, UUID except) {
    return jdbc.sql(SELECT_UNTOUCHED_DRAFTS)
        .param("code", code)
        .param("except", except)
        .query(UUID.class)
        .list();
  }

  /** All doubts of a line in one statement, in their order. */
  void insertDoubts(UUID line, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    jdbc.sql(INSERT_DOUBT)
        .param("line", line)
        .param("ids", findings.stream().map(f -> Ids.next()).toArray(UUID[]::new))
        .param("subjects", texts(findings, finding -> finding.subject().name()))
        .param("channels", texts(findings, finding -> codes(finding.channels())))
        .param("texts", texts(findings, Finding::text))
        .param("reasons", texts(findings, Finding::reason))
        .update();
  }

  private static String[] texts(List<Finding> findings, Function<Finding, String> part) {
    return findings.stream().map(part).toArray(String[]::new);
  }

  Optional<Doubt> doubt(UUID id) {
    return jdbc.sql(SELECT_DOUBT).param("id", id).query(DOUBT).optional();
  }

  void lockDoubt(UUID id) {
    jdbc.sql(LOCK_DOUBT).param("id", id).query(UUID.class).optional();
  }

  int count(Quarantine.Filter filter) {
    return bind(jdbc.sql(COUNT_DOUBTS), filter).query(Integer.class).single();
  }

  List<Doubt> doubts(Quarantine.Filter filter, int page, int size) {
    return bind(jdbc.sql(SELECT_DOUBTS), filter)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(DOUBT)
        .list();
  }

  /** Open doubts about a draft. */
  List<Doubt> open(UUID version) {
    return jdbc.sql(SELECT_DOUBTS_OF_VERSION).param("version", version).query(DOUBT).list();
  }

  boolean decide(
      UUID doubt,
      Doubt.Status status,
      @Nullable String correction,
      @Nullable String remark,
      UUID by,
      Instant at) {
    return jdbc.sql(UPDATE_DECIDED)
            .param("id", doubt)
            .param("status", status.name())
            .param("correction", correction)
            .param("remark", remark)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Dismisses every open doubt of a line that has the same reason. */
  int dismissAlike(Doubt doubt, String remark, UUID by, Instant at) {
    return jdbc.sql(UPDATE_DISMISSED_ALIKE)
        .param("line", doubt.lineId())
        .param("reason", doubt.reason())
        .param("remark", remark)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, Quarantine.Filter filter) {
    return statement
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("subject", filter.subject() == null ? null : filter.subject().name())
        .param("code", filter.code());
  }

  private static String codes(Set<Channel> channels) {
    return channels.stream().map(Channel::nationalCode).collect(Collectors.joining(","));
  }

  private static Set<Channel> channels(ResultSet row) throws SQLException {
    String codes = row.getString("channels");
    return codes.isEmpty()
        ? Set.of()
        : Arrays.stream(codes.split(","))
            .flatMap(code -> Channel.ofNationalCode(code).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant decidedAt(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
