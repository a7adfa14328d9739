package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.OfficeClock;

/** The SQL of the day's figures. Nothing that a person sent is written into it. */
@Repository
class DayStore {
  /** What is not settled, and what was settled today: two runs of one index. */
  private static final String TODAY =
      """
      (
        select *
        from dossier.dossier
        where finished_at is null
          and (cast(:all as boolean) or competent_agency_id = any(:agencies))
        union all
        select *
        from dossier.dossier
        where finished_at >= :day
          and (cast(:all as boolean) or competent_agency_id = any(:agencies))) d
      """;

  private static final String COUNTS =
      "select "
          + Arrays.stream(DayFigure.values())
              .map(figure -> "count(*) filter (where " + figure.condition() + ")")
              .collect(Collectors.joining(", "))
          + " from "
          + TODAY;
  private static final String COMING =
      """
      select cast(d.original_due_at at time zone :zone as date) as day, count(*) as many
      from dossier.dossier d
      where %s
        and d.original_due_at >= :now and d.original_due_at < :until
        and (cast(:all as boolean) or d.competent_agency_id = any(:agencies))
      group by 1
      """
          .formatted(DayFigure.Sql.WORKED_ON);

  /** The dossiers of a figure; the statement stands with that of the filed. */
  private static final String LIST =
      "select "
          + DossierRow.COLUMNS
          + " from "
          + TODAY
          + """
          where (d.filed_at >= :day)
          order by d.original_due_at nulls last, d.filed_at, d.id
          limit :limit offset :offset
          """;

  private static final RowMapper<Dossier> DOSSIER = (row, n) -> DossierRow.read(row);

  private final JdbcClient jdbc;

  DayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A moment of a day.
   *
   * @param agencies whose dossiers; null for all
   */
  record Moment(Instant now, @Nullable Set<UUID> agencies) {
    LocalDate today() {
      return LocalDate.ofInstant(now, OfficeClock.ZONE);
    }
  }

  Map<DayFigure, Long> counts(Moment moment) {
    return statement(COUNTS, moment)
        .query(
            (row, n) -> {
              Map<DayFigure, Long> counts = new EnumMap<>(DayFigure.class);
              for (DayFigure figure : DayFigure.values()) {
                counts.put(figure, row.getLong(1 + figure.ordinal()));
              }
              return counts;
            })
        .single();
  }

  /** How many are due on each of the next days, from now on; days without any are left out. */
  Map<LocalDate, Long> coming(Moment moment, int days) {
    Map<LocalDate, Long> coming = new TreeMap<>();
    statement(COMING, moment)
        .param("zone", OfficeClock.ZONE.getId())
        .param("until", midnight(moment.today().plusDays(days)).atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              coming.put(row.getObject("day", LocalDate.class), row.getLong("many"));
            });
    return coming;
  }

  /** The dossiers of a figure, the earliest due first. */
  List<Dossier> list(DayFigure figure, Moment moment, int limit, long offset) {
    return statement(LIST.replace(DayFigure.FILED.condition(), figure.condition()), moment)
        .param("limit", limit)
        .param("offset", offset)
        .query(DOSSIER)
        .list();
  }

  private JdbcClient.StatementSpec statement(String sql, Moment moment) {
    Set<UUID> agencies = moment.agencies();
    return jdbc.sql(sql)
        .param("all", agencies == null)
        .param("agencies", agencies == null ? new UUID[0] : agencies.toArray(UUID[]::new))
        .param("now", moment.now().atOffset(ZoneOffset.UTC))
        .param("day", midnight(moment.today()).atOffset(ZoneOffset.UTC))
        .param("tomorrow", midnight(moment.today().plusDays(1)).atOffset(ZoneOffset.UTC));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(OfficeClock.ZONE).toInstant();
  }
}
