package vn.motcua.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the feed of events. */
@Repository
class FeedStore {
  private static final String AFTER =
      """
      select cast(cast(tx as text) as bigint) as tx, place, dossier_id, number, type, at,
        actor_kind, actor_id, actor_name, post, status, data, hash
      from dossier.event
      where (event.tx, place) > (cast(cast(:tx as text) as xid8), cast(:place as bigint))
        and event.tx < pg_snapshot_xmin(pg_current_snapshot())
      order by event.tx, place
      limit :limit
      """;
  private static final String ANY_AFTER =
      """
      select exists (
        select from dossier.event
        where (event.tx, place) > (cast(cast(:tx as text) as xid8), cast(:place as bigint)))
      """;
  private static final String TRAILS =
      """
      select dossier_id, number, type, at, actor_kind, actor_id, actor_name, post, status, data, hash
      from dossier.event
      where dossier_id = any(:ids)
        and (event.tx, place) <= (cast(cast(:tx as text) as xid8), cast(:place as bigint))
      order by dossier_id, number
      """;
  private static final String DOSSIERS =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where id = any(:ids)
          """;

  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Line(EventFeed.Mark mark, TrailEntry entry) {}

  List<Line> after(EventFeed.Mark mark, int limit) {
    return jdbc.sql(AFTER)
        .param("tx", Long.toString(mark.tx()))
        .param("place", mark.place())
        .param("limit", limit)
        .query(
            (row, n) ->
                new Line(
                    new EventFeed.Mark(row.getLong("tx"), row.getLong("place")),
                    DossierStore.entry(row)))
        .list();
  }

  boolean anyAfter(EventFeed.Mark mark) {
    return jdbc.sql(ANY_AFTER)
        .param("tx", Long.toString(mark.tx()))
        .param("place", mark.place())
        .query(Boolean.class)
        .single();
  }

  List<TrailEntry> trails(Collection<UUID> dossiers, EventFeed.Mark until) {
    return jdbc.sql(TRAILS)
        .param("ids", dossiers.toArray(UUID[]::new))
        .param("tx", Long.toString(until.tx()))
        .param("place", until.place())
        .query(DossierStore.ENTRY)
        .list();
  }

  Map<UUID, Dossier> dossiers(Collection<UUID> ids) {
    return jdbc
        .sql(DOSSIERS)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> DossierRow.read(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Dossier::id, Function.identity()));
  }
}
