package vn.motcua.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database with dossiers as rows, and with the ledger that their events would have written:
 * what {@link Contributions} adds of each, in SQL. The sums are made of it by the product's own
 * statement.
 */
public final class FiguresFill {
  private static final int CHUNK = 250_000;
  private static final List<String> SESSION =
      List.of(
          "set session_replication_role = replica",
          "set synchronous_commit = off",
          "set work_mem = '1GB'",
          "set maintenance_work_mem = '1GB'");

  /** Agencies of different size, procedures of twenty fields. */
  private static final List<String> WORLD =
      List.of(
          """
          insert into organisation.agency (id, code, name, name_en, level, valid_from)
          select gen_random_uuid(), 'B' || n, 'Xã ' || n, '', 'COMMUNE', date '2000-01-01'
          from generate_series(1, 300) n
          """,
          """
          insert into statistics.member (kind, key, name, name_en, parent)
          select 'AGENCY', cast(id as text), name, '', 0
          from organisation.agency where code like 'B%'
          """,
          """
          insert into statistics.member (kind, key, name, name_en, parent)
          select 'FIELD', 'bf' || n, 'Lĩnh vực ' || n, '', 0 from generate_series(0, 19) n
          """,
          """
          insert into statistics.member (kind, key, name, name_en, parent)
          select 'PROCEDURE', '9.' || lpad(cast(n as text), 6, '0'), 'Thủ tục ' || n, '',
            (select no from statistics.member where key = 'bf' || n % 20)
          from generate_series(0, 199) n
          """,
          """
          create unlogged table agencies as
          select row_number() over (order by m.no) - 1 as n, m.no, cast(m.key as uuid) as id
          from statistics.member m
          join organisation.agency a on cast(a.id as text) = m.key and a.code like 'B%'
          """,
          """
          insert into statistics.member (kind, key, name, name_en, parent)
          select 'OFFICER', 'bo' || a.n || '-' || o, 'Cán bộ ' || o, '', 0
          from agencies a, generate_series(0, 9) o
          """,
          """
          create unlogged table officers as
          select a.no as agency, o, m.no
          from agencies a, generate_series(0, 9) o, statistics.member m
          where m.kind = 'OFFICER' and m.key = 'bo' || a.n || '-' || o
          """,
          """
          create unlogged table procedures as
          select row_number() over (order by no) - 1 as n, no, key
          from statistics.member where kind = 'PROCEDURE' and key like '9.%'
          """,
          """
          insert into catalogue.version (id, code, number, status, origin, name, name_en, field_code,
            online_level, valid_from, content, content_hash, folded_name, folded_text, created_at,
            published_at)
          select gen_random_uuid(), key, 1, 'PUBLISHED', 'WRITTEN', 'Thủ tục ' || n, '', '', 'FULL',
            date '2000-01-01', '{}', '', '', '', now(), now()
          from procedures
          """,
          """
          insert into catalogue.offer (agency_id, code, valid_from)
          select a.id, p.key, date '2000-01-01' from agencies a, procedures p
          """);

  private static final String DOSSIERS =
      """
      insert into dossier.dossier (id, code, procedure_version_id, procedure_code,
        procedure_name, procedure_name_en, case_key, channel, receiving_agency_id,
        competent_agency_id, applicant_kind, applicant_name, applicant_identity, return_method,
        tracking_key, fee_total, status, filed_at, accept_by, accepted_at, due_at,
        original_due_at, finished_at, model_version_id, corrections, supplements, extensions,
        events, last_hash, calendar, calendar_version)
      select uuidv7(), 'B-' || x.n, gen_random_uuid(), p.key, '', '', '',
        x.channel, a.id, a.id, 'CITIZEN', '', '', 'COUNTER', '', 0,
        case when x.finished < now() then 'FINISHED' else 'IN_PROCESS' end, x.accepted,
        x.accepted, x.accepted, x.due, x.due, case when x.finished < now() then x.finished end,
        gen_random_uuid(), 0, 0, 0, 1, '', 'vn', 1000000
      from (
        select y.*, y.due + case
            when y.r < 0.03 then interval '1 day' * (1 + floor(random() * 9))
            when y.r < 0.25 then interval '-1 minute'
            else interval '-1 day' * (1 + floor(random() * 2)) end as finished
        from (
          select n, random() as r, floor(300 * power(random(), 2)) as agency,
            floor(random() * 200) as procedure,
            (array['ONLINE', 'ONLINE', 'COUNTER', 'POST'])[1 + floor(random() * 4)] as channel,
            z.day + interval '9 hours' as accepted,
            z.day + interval '16 hours' + interval '1 day' * (3 + floor(random() * 17)) as due
          from (
            select n, date_trunc('day', now()) - interval '1 day' * floor(random() * 730) as day
            from generate_series(%d, %d) n) z) y) x
      join agencies a on a.n = x.agency
      join procedures p on p.n = x.procedure
      """;

  private static final String FACTS =
      """
      insert into statistics.fact (dossier_id, code, procedure, receiver, agency, unit, way,
        payable, scans, filed_at, counter, settling, outcome, requests, unscanned, result_file,
        refusal, steps_early, steps_equal, steps_late)
      select d.id, d.code, p.no, a.no, a.no, 0,
        case d.channel when 'COUNTER' then 0 when 'POST' then 1 else 2 end, false, '{}',
        d.filed_at, '{}', '{}', 'OPEN', 0, '{}', false, false, 0, 0, 0
      from dossier.dossier d
      join agencies a on a.id = d.competent_agency_id
      join procedures p on p.key = d.procedure_code
      """;
  private static final String LEDGER =
      """
      insert into statistics.delta (position, day, dossier_id, receiver, agency, unit, procedure,
        officer, way, correction, received, settled_early, settled_on_time, settled_late, results,
        overdue)
      select row_number() over (order by e.at), cast(e.day as date), e.dossier_id, e.receiver,
        e.agency, 0, e.procedure, o.no, e.way, false, e.received, e.early, e.on_time, e.late,
        e.early + e.on_time + e.late, e.overdue
      from (
        select v.*, s.dossier_id, s.receiver, s.agency, s.procedure, s.way,
          get_byte(uuid_send(d.id), 15) % 10 as hand
        from dossier.dossier d
        join statistics.fact s on s.dossier_id = d.id
        cross join lateral (values
          (d.accepted_at, d.accepted_at, 1, cast(null as int), cast(null as int),
            cast(null as int), cast(null as int)),
          (d.accepted_at, d.original_due_at, null, null, null, null, 1),
          (d.finished_at, d.finished_at, null,
            cast(cast(d.finished_at as date) < cast(d.original_due_at as date) as int),
            cast(cast(d.finished_at as date) = cast(d.original_due_at as date) as int),
            cast(d.finished_at > d.original_due_at as int), null),
          (d.finished_at, greatest(d.finished_at, d.original_due_at), null, null, null, null, -1)
          ) v (at, day, received, early, on_time, late, overdue)
        where v.at is not null) e
      join officers o on o.agency = e.agency and o.o = e.hand
      """;

  /** Sums of one axis and level at once, where {@link LedgerStore} adds portion by portion. */
  private static final String SUMS =
      """
      insert into statistics.rollup (axis, level, day, a, b, way, %1$s)
      select %2$d, '%3$s', %4$s, %5$s, %6$s, d.way, %7$s
      from statistics.delta d
      group by 3, 4, 5, 6
      """;

  private static final List<String> MEMBERS =
      List.of(
          "d.agency, 0",
          "d.receiver, 0",
          "0, d.procedure",
          "d.agency, d.procedure",
          "d.agency, d.unit",
          "d.agency, d.officer",
          "0, 0",
          "d.agency, (select p.parent from statistics.member p where p.no = d.procedure)");

  private static final String COUNTING =
      """
      select position < (select count(*) from dossier.event)
        or totals is null and exists (select from statistics.rollup)
      from statistics.cursor
      """;

  private final JdbcTemplate jdbc;

  /** On the application's database. */
  public FiguresFill(ApplicationContext application) {
    this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
  }

  /** Waits until the application that runs has counted every event and kept the totals. */
  public static void awaitCounted(JdbcTemplate own) {
    try {
      while (Boolean.TRUE.equals(own.queryForObject(COUNTING, Boolean.class))) {
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the projector", e);
    }
  }

  /** Makes so many dossiers of two years, 300 agencies, 3,000 officers and 200 procedures. */
  public void run(int dossiers) {
    try (Connection connection = Objects.requireNonNull(jdbc.getDataSource()).getConnection()) {
      JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      // Foreign keys of made-up rows are not looked up.
      SESSION.forEach(own::execute);
      try {
        awaitCounted(own); // it would not find the dossiers afterwards
        WORLD.forEach(own::execute);
        own.execute("delete from dossier.dossier");
        without(own, "dossier.dossier", () -> dossiers(dossiers, own));
        own.execute("truncate statistics.fact, statistics.delta, statistics.rollup");
        own.execute(FACTS);
        own.execute("analyze");
        without(own, "statistics.delta", () -> own.execute(LEDGER));
        sums(own);
        own.execute("vacuum analyze statistics.delta");
        own.execute("vacuum analyze dossier.dossier");
      } finally {
        own.execute("reset all");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void dossiers(int dossiers, JdbcTemplate own) {
    for (int n = 1; n <= dossiers; n += CHUNK) {
      own.execute(DOSSIERS.formatted(n, Math.min(dossiers, n + CHUNK - 1)));
    }
  }

  private static void sums(JdbcTemplate own) {
    own.execute("alter table statistics.rollup drop constraint rollup_pkey");
    for (Axis axis : Axis.values()) {
      String[] members = MEMBERS.get(axis.ordinal()).split(", ", 2);
      for (String level : List.of(Segment.DAY, Segment.HALF)) {
        if (axis.daily() || !level.equals(Segment.DAY)) {
          own.execute(
              SUMS.formatted(
                  Columns.names(),
                  axis.no(),
                  level,
                  level.equals(Segment.DAY) ? "d.day" : LedgerStore.HALF,
                  members[0],
                  members[1],
                  Columns.each("coalesce(sum(d.%1$s), 0)")));
        }
      }
    }
    own.execute("alter table statistics.rollup add primary key (axis, level, day, a, b, way)");
    own.update(
        "update statistics.cursor set (position, folded, totals) ="
            + " (select max(position), max(position), cast(null as date) from statistics.delta)");
    awaitCounted(own);
    own.execute("vacuum analyze statistics.rollup");
  }

  /** Fills a table while it has none of its indexes but the primary key. */
  private static void without(JdbcTemplate own, String table, Runnable fill) {
    List<String[]> indexes =
        own.query(
            """
            select cast(i.indexrelid as regclass) as name, pg_get_indexdef(i.indexrelid) as made
            from pg_index i
            where i.indrelid = cast(? as regclass)
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """,
            (row, n) -> new String[] {row.getString("name"), row.getString("made")},
            table);
    indexes.forEach(index -> own.execute("drop index " + index[0]));
    fill.run();
    indexes.forEach(index -> own.execute(index[1]));
  }
}
