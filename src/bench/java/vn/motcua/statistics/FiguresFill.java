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
          select 'PROCEDURE', 'bp' || n, 'Thủ tục ' || n, '',
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
          create unlogged table procedures as
          select row_number() over (order by no) - 1 as n, no, key
          from statistics.member where kind = 'PROCEDURE' and key like 'bp%'
          """);

  private static final String DOSSIERS =
      """
      insert into dossier.dossier (id, code, version, procedure_version_id, procedure_code,
        procedure_name, procedure_name_en, case_key, channel, receiving_agency_id,
        competent_agency_id, applicant_kind, applicant_name, applicant_identity, return_method,
        tracking_key, fee_total, status, filed_at, accept_by, accepted_at, due_at,
        original_due_at, finished_at, model_version_id, corrections, supplements, extensions,
        events, last_hash)
      select gen_random_uuid(), 'B-' || x.n, 1, gen_random_uuid(), p.key, '', '', '',
        x.channel, a.id, a.id, 'CITIZEN', '', '', 'COUNTER', '', 0,
        case when x.finished < now() then 'FINISHED' else 'IN_PROCESS' end, x.accepted,
        x.accepted, x.accepted, x.due, x.due, case when x.finished < now() then x.finished end,
        gen_random_uuid(), 0, 0, 0, 1, ''
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

  private static final String SUBJECTS =
      """
      insert into statistics.subject (dossier_id, code, procedure, receiver, agency, unit, way,
        payable, scans, filed_at)
      select d.id, d.code, p.no, a.no, a.no, 0,
        case d.channel when 'COUNTER' then 0 when 'POST' then 1 else 2 end, false, '{}',
        d.filed_at
      from dossier.dossier d
      join agencies a on a.id = d.competent_agency_id
      join procedures p on p.key = d.procedure_code
      """;
  private static final String LEDGER =
      """
      insert into statistics.delta (position, day, dossier_id, receiver, agency, unit, procedure,
        officer, way, correction, received, settled_early, settled_on_time, settled_late, results,
        overdue)
      select %d + row_number() over (order by at), cast(day as date), dossier_id, receiver, agency,
        0, procedure, 0, way, false, received, early, on_time, late, early + on_time + late,
        overdue
      from (
        select d.accepted_at as at, d.accepted_at as day, s.*, 1 as received,
          cast(null as int) as early, cast(null as int) as on_time, cast(null as int) as late,
          cast(null as int) as overdue
        from dossier.dossier d join statistics.subject s on s.dossier_id = d.id
        union all
        select d.accepted_at, d.original_due_at, s.*, null, null, null, null, 1
        from dossier.dossier d join statistics.subject s on s.dossier_id = d.id
        union all
        select d.finished_at, d.finished_at, s.*, null,
          cast(cast(d.finished_at as date) < cast(d.original_due_at as date) as int),
          cast(cast(d.finished_at as date) = cast(d.original_due_at as date) as int),
          cast(d.finished_at > d.original_due_at as int), null
        from dossier.dossier d join statistics.subject s on s.dossier_id = d.id
        where d.finished_at is not null
        union all
        select d.finished_at, greatest(d.finished_at, d.original_due_at), s.*, null, null, null,
          null, -1
        from dossier.dossier d join statistics.subject s on s.dossier_id = d.id
        where d.finished_at is not null) e
      """;

  private final JdbcTemplate jdbc;
  private final LedgerStore ledger;

  /** On the application's database. */
  public FiguresFill(ApplicationContext application) {
    this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
    this.ledger = application.getBean(LedgerStore.class);
  }

  /**
   * Makes so many dossiers of two years, 300 agencies and 200 procedures; seconds that the sums
   * took.
   */
  public double run(int dossiers) {
    try (Connection connection = Objects.requireNonNull(jdbc.getDataSource()).getConnection()) {
      JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      // Foreign keys of made-up rows are not looked up.
      own.execute("set session_replication_role = replica");
      try {
        return run(dossiers, own);
      } finally {
        own.execute("reset session_replication_role");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private double run(int dossiers, JdbcTemplate own) {
    WORLD.forEach(own::execute);
    for (int n = 1; n <= dossiers; n += CHUNK) {
      own.execute(DOSSIERS.formatted(n, Math.min(dossiers, n + CHUNK - 1)));
    }
    own.execute("delete from dossier.dossier where code not like 'B-%'");
    own.execute(
        "truncate statistics.subject, statistics.fact, statistics.delta, statistics.rollup");
    own.execute(SUBJECTS);
    own.execute(LEDGER.formatted(0));
    long last = own.queryForObject("select max(position) from statistics.delta", Long.class);
    own.execute("analyze");
    long begin = System.nanoTime();
    for (long after = 0; after < last; after += CHUNK) {
      ledger.fold(after, Math.min(last, after + CHUNK));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    own.update("update statistics.cursor set position = ?, folded = ?", last, last);
    own.execute("vacuum analyze statistics.rollup");
    own.execute("vacuum analyze dossier.dossier");
    return seconds;
  }
}
