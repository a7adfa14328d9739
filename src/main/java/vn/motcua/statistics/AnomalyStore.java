package vn.motcua.statistics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Bilingual;
import vn.motcua.identity.Actor;

/** The SQL of what looks wrong, and of what was said of it. */
@Repository
class AnomalyStore {
  private static final String ADD =
      """
      insert into statistics.anomaly (dossier_id, kind, number, agency, officer, at)
      select *
      from unnest(cast(:dossiers as uuid[]), cast(:kinds as text[]), cast(:numbers as int[]),
        cast(:agencies as int[]), cast(:officers as int[]), cast(:moments as timestamptz[]))
      """;
  private static final String FIND =
      """
      select a.dossier_id, s.code, a.kind, a.number, a.at, g.key as agency_id, g.name as agency_name,
        g.name_en as agency_name_en, coalesce(o.name, '') as officer, r.at as reviewed_at,
        r.officer as reviewer, r.comment
      from statistics.anomaly a
      join statistics.fact s using (dossier_id)
      join statistics.member g on g.no = a.agency
      left join statistics.member o on o.no = a.officer
      left join lateral (
        select *
        from statistics.review v
        where v.dossier_id = a.dossier_id and v.kind = a.kind and v.number = a.number
        order by v.at desc
        limit 1) r on true
      where (cast(:all as boolean) or a.agency = any(:agencies))
        and (cast(:kind as text) is null or a.kind = :kind)
        and (not cast(:open as boolean) or r.at is null)
      order by a.at desc, s.code, a.number, a.kind
      limit :limit offset :offset
      """;
  private static final String OPEN =
      """
      select a.kind, count(*)
      from statistics.anomaly a
      where (cast(:all as boolean) or a.agency = any(:agencies))
        and not exists (
          select from statistics.review v
          where v.dossier_id = a.dossier_id and v.kind = a.kind and v.number = a.number)
      group by a.kind
      """;
  private static final String DOSSIER =
      """
      select a.dossier_id
      from statistics.anomaly a
      join statistics.fact s using (dossier_id)
      where s.code = :code and a.kind = :kind and a.number = :number
        and (cast(:all as boolean) or a.agency = any(:agencies))
      """;
  private static final String REVIEW =
      """
      insert into statistics.review (dossier_id, kind, number, at, officer_id, officer, comment)
      values (:dossier, :kind, :number, :at, :by, :name, :comment)
      """;

  private final JdbcClient jdbc;

  AnomalyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<Anomalies.Found> found) {
    if (!found.isEmpty()) {
      jdbc.sql(ADD)
          .param("dossiers", found.stream().map(Anomalies.Found::dossierId).toArray(UUID[]::new))
          .param("kinds", found.stream().map(each -> each.kind().name()).toArray(String[]::new))
          .param("numbers", found.stream().map(Anomalies.Found::number).toArray(Integer[]::new))
          .param("agencies", found.stream().map(Anomalies.Found::agency).toArray(Integer[]::new))
          .param("officers", found.stream().map(Anomalies.Found::officer).toArray(Integer[]::new))
          .param("moments", found.stream().map(each -> each.at().toString()).toArray(String[]::new))
          .update();
    }
  }

  List<Reviews.Finding> find(
      @Nullable Set<Integer> agencies,
      @Nullable AnomalyKind kind,
      boolean open,
      int limit,
      int offset) {
    return jdbc.sql(FIND)
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .param("kind", kind == null ? null : kind.name())
        .param("open", open)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, n) -> {
              Instant reviewed = FactStore.instant(row, "reviewed_at");
              return new Reviews.Finding(
                  row.getObject("dossier_id", UUID.class),
                  row.getString("code"),
                  AnomalyKind.valueOf(row.getString("kind")),
                  row.getInt("number"),
                  FactStore.moment(row, "at"),
                  UUID.fromString(row.getString("agency_id")),
                  new Bilingual(row.getString("agency_name"), row.getString("agency_name_en")),
                  row.getString("officer"),
                  reviewed == null
                      ? null
                      : new Reviews.Review(
                          reviewed, row.getString("reviewer"), row.getString("comment")));
            })
        .list();
  }

  Map<AnomalyKind, Long> open(@Nullable Set<Integer> agencies) {
    Map<AnomalyKind, Long> open = new EnumMap<>(AnomalyKind.class);
    jdbc.sql(OPEN)
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .query((row, n) -> Map.entry(AnomalyKind.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .forEach(each -> open.put(each.getKey(), each.getValue()));
    return open;
  }

  Optional<UUID> dossier(
      String code, AnomalyKind kind, int number, @Nullable Set<Integer> agencies) {
    return jdbc.sql(DOSSIER)
        .param("code", code)
        .param("kind", kind.name())
        .param("number", number)
        .param("all", agencies == null)
        .param("agencies", numbers(agencies))
        .query(UUID.class)
        .optional();
  }

  void review(UUID dossier, AnomalyKind kind, int number, Instant at, Actor by, String comment) {
    jdbc.sql(REVIEW)
        .param("dossier", dossier)
        .param("kind", kind.name())
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.id())
        .param("name", by.name())
        .param("comment", comment)
        .update();
  }

  private static Integer[] numbers(@Nullable Set<Integer> agencies) {
    return agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new);
  }
}
