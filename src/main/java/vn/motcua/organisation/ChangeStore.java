package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Formats;
import vn.motcua.base.Ids;

/** The SQL of the history of changes. */
@Repository
class ChangeStore {
  /** Key of the lock under which the organisation changes, kept until the transaction ends. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(7236)
      """;

  private static final String INSERT =
      """
      insert into organisation.change (id, at, by_id, kind, agency_id, officer_id, args)
      values (:id, :at, :by, :kind, :agency, :officer, cast(:args as text[]))
      """;
  private static final String OF_AGENCY =
      """
      select c.id, c.at, c.by_id, o.name, c.kind, c.args
      from organisation.change c
      left join organisation.officer o on o.id = c.by_id
      where c.agency_id = :agency
      order by c.id desc
      limit :limit
      """;
  private static final String OF_OFFICER =
      """
      select c.id, c.at, c.by_id, o.name, c.kind, c.args
      from organisation.change c
      left join organisation.officer o on o.id = c.by_id
      where c.officer_id = :officer
      order by c.id desc
      limit :limit
      """;
  private static final RowMapper<Change> CHANGE =
      (row, n) ->
          new Change(
              row.getObject("id", UUID.class),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getObject("by_id", UUID.class),
              row.getString("name"),
              Change.Kind.valueOf(row.getString("kind")),
              List.of((String[]) row.getArray("args").getArray()));

  private final JdbcClient jdbc;

  ChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other transaction changes the organisation. Its rules look at more rows than
   * those they change, and it changes seldom; so it does so one change at a time.
   */
  void lock() {
    jdbc.sql(LOCK).query((row, n) -> true).single();
  }

  /**
   * Writes down one change.
   *
   * @param args texts and days
   */
  void add(
      Change.Kind kind,
      @Nullable UUID agency,
      @Nullable UUID officer,
      UUID by,
      Instant at,
      Object... args) {
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("kind", kind.name())
        .param("agency", agency)
        .param("officer", officer)
        .param("args", Arrays.stream(args).map(ChangeStore::written).toArray(String[]::new))
        .update();
  }

  List<Change> ofAgency(UUID agency, int limit) {
    return jdbc.sql(OF_AGENCY).param("agency", agency).param("limit", limit).query(CHANGE).list();
  }

  List<Change> ofOfficer(UUID officer, int limit) {
    return jdbc.sql(OF_OFFICER)
        .param("officer", officer)
        .param("limit", limit)
        .query(CHANGE)
        .list();
  }

  private static String written(Object arg) {
    return arg instanceof LocalDate day ? Formats.date(day) : arg.toString();
  }
}
