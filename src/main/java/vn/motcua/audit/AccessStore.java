package vn.motcua.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Ids;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.identity.Actor;

/** The SQL of the access log. */
@Repository
class AccessStore {
  /** Every dossier of a look in one statement; those seen since {@code :since} need no new row. */
  private static final String ADD =
      """
      insert into audit.access
        (id, at, actor_kind, actor_id, actor_name, post, purpose, detail, dossier_id, agency_id, code)
      select seen.id, cast(:at as timestamptz), :kind, cast(:actor as uuid), :name,
        cast(:post as text), :purpose, :detail, seen.dossier_id, seen.agency_id, seen.code
      from unnest(cast(:ids as uuid[]), cast(:dossiers as uuid[]), cast(:agencies as uuid[]),
        cast(:codes as text[])) as seen (id, dossier_id, agency_id, code)
      where cast(:since as timestamptz) is null or not exists (
        select 1
        from audit.access a
        where a.actor_id = cast(:actor as uuid) and a.dossier_id = seen.dossier_id
          and a.purpose = :purpose and a.at >= cast(:since as timestamptz))
      """;

  private static final String FIND =
      """
      select id, at, actor_name, post, purpose, detail, code
      from audit.access
      where (cast(:agencies as uuid[]) is null or agency_id = any(cast(:agencies as uuid[])))
        and (cast(:code as text) is null or code = :code)
        and (cast(:actor as uuid) is null or actor_id = :actor)
        and (cast(:name as text) is null or position(lower(:name) in lower(actor_name)) > 0)
        and (cast(:since as timestamptz) is null or at >= :since)
        and (cast(:before as timestamptz) is null or at < :before)
        and (cast(:from as uuid) is null
          or (at, id) < (select last.at, last.id from audit.access last where last.id = :from))
      order by at desc, id desc
      limit :limit
      """;
  private static final String OTHERS =
      """
      select id, at, actor_name, post, purpose, detail, code
      from audit.access
      where code = :code and actor_id <> :owner
        and (cast(:from as uuid) is null
          or (at, id) < (select last.at, last.id from audit.access last where last.id = :from))
      order by at desc, id desc
      limit :limit
      """;
  private static final RowMapper<AccessLog.Look> LOOK =
      (row, n) ->
          new AccessLog.Look(
              row.getObject("id", UUID.class),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("actor_name"),
              row.getString("post"),
              row.getString("purpose"),
              row.getString("detail"),
              row.getString("code"));

  private final JdbcClient jdbc;

  AccessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What to find; null asks nothing.
   *
   * @param agencies who settles the dossiers
   * @param name part of the name of who looked
   * @param since first moment
   * @param before first moment that is too late
   */
  record Query(
      UUID @Nullable [] agencies,
      @Nullable String code,
      @Nullable UUID actor,
      @Nullable String name,
      @Nullable Instant since,
      @Nullable Instant before) {}

  void add(DossierSeen seen, Instant at, @Nullable Instant since) {
    List<DossierSeen.Subject> dossiers = seen.dossiers();
    jdbc.sql(ADD)
        .param("at", utc(at))
        .param("kind", kind(seen.actor()))
        .param("actor", seen.actor().id())
        .param("name", seen.actor().name())
        .param("post", seen.post())
        .param("purpose", seen.purpose().name())
        .param("detail", seen.detail())
        .param("ids", dossiers.stream().map(dossier -> Ids.next()).toArray(UUID[]::new))
        .param("dossiers", dossiers.stream().map(DossierSeen.Subject::id).toArray(UUID[]::new))
        .param(
            "agencies", dossiers.stream().map(DossierSeen.Subject::agencyId).toArray(UUID[]::new))
        .param("codes", dossiers.stream().map(DossierSeen.Subject::code).toArray(String[]::new))
        .param("since", utc(since), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  List<AccessLog.Look> find(Query query, @Nullable UUID from, int limit) {
    return jdbc.sql(FIND)
        .param("agencies", query.agencies())
        .param("code", query.code())
        .param("actor", query.actor())
        .param("name", query.name())
        .param("since", utc(query.since()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("before", utc(query.before()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("from", from)
        .param("limit", limit)
        .query(LOOK)
        .list();
  }

  List<AccessLog.Look> others(String code, UUID owner, @Nullable UUID from, int limit) {
    return jdbc.sql(OTHERS)
        .param("code", code)
        .param("owner", owner)
        .param("from", from)
        .param("limit", limit)
        .query(LOOK)
        .list();
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.OfficerActor _ -> "OFFICER";
      case Actor.CitizenActor _ -> "CITIZEN";
      case Actor.SystemActor _ -> "SYSTEM";
    };
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
