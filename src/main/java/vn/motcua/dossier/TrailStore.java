package vn.motcua.dossier;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
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
      select a.code || ' ' || s.series || ': ' || s.last - count(d.id)
      from dossier.serial s
      join organisation.agency a on a.id = s.agency_id
      left join dossier.dossier d on d.receiving_agency_id = s.agency_id
        and 'code-' || to_char(d.filed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') = s.series
      where s.series like 'code-%'
      group by a.code, s.series, s.last
      having s.last <> count(d.id)
      order by a.code, s.series
      """;

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
                  row.getString("code"), row.getInt("events"), row.getString("last_hash"), entry));
        };
    streaming.query(ALL, read);
  }

  /** Each series of codes with how many of its numbers no dossier bears: "H24… code-…: 2". */
  List<String> gaps() {
    return jdbc.queryForList(GAPS, String.class);
  }
}
