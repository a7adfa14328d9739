package vn.motcua.dossier;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running dossiers by the calendar on which their due dates stand. */
@Repository
class RescheduleStore {
  private static final String BEHIND =
      """
      select id
      from dossier.dossier
      where calendar = :calendar and calendar_version < :version
        and accepted_at is not null and finished_at is null and status <> 'STOPPED'
        and (cast(:after as uuid) is null or id > :after)
      order by id
      limit :limit
      for no key update skip locked
      """;
  private static final String COUNT_BEHIND =
      """
      select count(*)
      from dossier.dossier d
      join calendar.calendar c on c.code = d.calendar
      where d.calendar = :calendar and d.calendar_version < c.version
        and d.accepted_at is not null and d.finished_at is null and d.status <> 'STOPPED'
      """;
  private static final String UNPINNED =
      """
      select id
      from dossier.dossier
      where calendar is null
        and accepted_at is not null and finished_at is null and status <> 'STOPPED'
        and (cast(:after as uuid) is null or id > :after)
      order by id
      limit :limit
      for no key update skip locked
      """;
  private static final String PIN =
      """
      update dossier.dossier
      set calendar = :calendar, calendar_version = :version
      where id = :id
      """;
  private static final String RUNNING =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where calendar = any(:calendars)
            and accepted_at is not null and finished_at is null and status <> 'STOPPED'
            and greatest(due_at, original_due_at) >= :from and due_at is not null
            and (cast(:after as uuid) is null or id > :after)
          order by id
          limit :limit
          """;
  private static final String EVENTS =
      """
      select dossier_id, number, type, at, actor_kind, actor_id, actor_name, post, status, data, hash
      from dossier.event
      where dossier_id = any(:ids)
        and type in ('Filed', 'Accepted', 'SupplementRequested', 'Supplemented', 'Transferred',
          'Extended', 'Finished', 'Stopped')
      order by dossier_id, number
      """;
  private static final RowMapper<Dossier> DOSSIER = (row, n) -> DossierRow.read(row);

  private final JdbcClient jdbc;

  RescheduleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Dossiers on an older version, by id, locked; those that others hold are left to them. */
  List<UUID> behind(String calendar, long version, @Nullable UUID after, int limit) {
    return jdbc.sql(BEHIND)
        .param("after", after, Types.OTHER)
        .param("calendar", calendar)
        .param("version", version)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  int countBehind(String calendar) {
    return jdbc.sql(COUNT_BEHIND).param("calendar", calendar).query(Integer.class).single();
  }

  /** Dossiers accepted before calendars were pinned, locked. */
  List<UUID> unpinned(@Nullable UUID after, int limit) {
    return jdbc.sql(UNPINNED)
        .param("after", after, Types.OTHER)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  void pin(UUID id, CalendarPin pin) {
    jdbc.sql(PIN)
        .param("id", id)
        .param("calendar", pin.code())
        .param("version", pin.version())
        .update();
  }

  /** Dossiers due on one of the calendars at a moment or later, by id, after the one given. */
  List<Dossier> running(
      Collection<String> calendars, Instant from, @Nullable UUID after, int limit) {
    return jdbc.sql(RUNNING)
        .param("calendars", calendars.toArray(String[]::new))
        .param("from", DossierRow.utc(from))
        .param("after", after, Types.OTHER)
        .param("limit", limit)
        .query(DOSSIER)
        .list();
  }

  /** What of the trails moves their clocks. */
  List<TrailEntry> events(Collection<UUID> dossiers) {
    return jdbc.sql(EVENTS)
        .param("ids", dossiers.toArray(UUID[]::new))
        .query(DossierStore.ENTRY)
        .list();
  }
}
