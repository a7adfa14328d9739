package vn.motcua.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Ids;

/** The SQL of the access log. */
@Repository
class AccessStore {
  private static final String ADD =
      """
      insert into audit.access (id, at, actor_id, actor_name, dossier_id, code)
      values (:id, :at, :actor, :name, :dossier, :code)
      """;
  private static final String OF =
      """
      select at, actor_name, code
      from audit.access
      where code = :code
      order by at desc
      limit :limit
      """;
  private static final String LATEST =
      """
      select at, actor_name, code
      from audit.access
      order by at desc
      limit :limit
      """;
  private static final RowMapper<AccessLog.Look> LOOK =
      (row, n) ->
          new AccessLog.Look(
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("actor_name"),
              row.getString("code"));

  private final JdbcClient jdbc;

  AccessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Instant at, UUID actor, String name, UUID dossier, String code) {
    jdbc.sql(ADD)
        .param("id", Ids.next())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("name", name)
        .param("dossier", dossier)
        .param("code", code)
        .update();
  }

  List<AccessLog.Look> of(String code, int limit) {
    return jdbc.sql(OF).param("code", code).param("limit", limit).query(LOOK).list();
  }

  List<AccessLog.Look> latest(int limit) {
    return jdbc.sql(LATEST).param("limit", limit).query(LOOK).list();
  }
}
