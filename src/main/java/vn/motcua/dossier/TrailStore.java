package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The SQL that reads every trail from end to end, a few rows at a time. */
@Repository
class TrailStore {
  private static final int FETCH = 1000;
  private static final String ALL =
      """
      select e.dossier_id, e.number, e.type, e.at, e.actor_kind, e.actor_id, e.actor_name, e.post,
        e.status, e.data, e.hash, d.code, d.events, d.last_hash
      from dossier.dossier d
      left join dossier.event e on e.dossier_id = d.id
      order by d.id, e.number
      """;
  private static final String GAPS =
      """
      with drawn as (
        select s.agency_id, s.series, cast(n as numeric) as number
        from dossier.serial s
        cross join lateral generate_series(1, s.last) n
        where s.series like 'code-%'),
      borne as (
        select d.receiving_agency_id as agency_id,
          'code-' || to_char(d.filed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as series,
          cast(substring(d.code from '[0-9]+$') as numeric) as number, d.code
        from dossier.dossier d)
      select agency_id, cast(substring(series from 6) as date) as day, number, code, count(*) over () as total
      from drawn
      full join borne using (agency_id, series, number)
      where borne.agency_id is null or drawn.agency_id is null
      order by agency_id, series, number
      limit ?
      """;
  private static final RowMapper<Gap> GAP =
      (row, n) ->
          new Gap(
              row.getObject("agency_id", UUID.class),
              row.getObject("day", LocalDate.class),
              row.getInt("number"),
              row.getString("code"),
              row.getLong("total"));

  private final JdbcTemplate jdbc;

  TrailStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Must run in a transaction: the driver fetches in portions only then. */
  void forEach(Consumer<TrailReader.Line> lines) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(FETCH);
    RowCallbackHandler read =
        row -> {
          UUID dossier = row.getObject("dossier_id", UUID.class);
          TrailEntry entry = dossier == null ? null : DossierStore.entry(row);
          lines.accept(
              new TrailReader.Line(
                  row.getString("code"),
                  row.getInt("events"),
                  HashChain.digits(row.getBytes("last_hash")),
                  entry));
        };
    streaming.query(ALL, read);
  }

  /**
   * A serial that was drawn and no dossier bears, or a dossier whose serial was never drawn.
   *
   * @param number the serial
   * @param code of the dossier, null when there is none
   * @param total how many there are of both kinds
   */
  record Gap(UUID agency, LocalDate day, int number, @Nullable String code, long total) {}

  /** The first so many, by agency and day. */
  List<Gap> gaps(int most) {
    return jdbc.query(GAPS, GAP, most);
  }
}
