package vn.motcua.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.OfficeClock;
import vn.motcua.organisation.PostKind;

/** The SQL of who has work before them. */
@Repository
class HolderStore {
  private static final String HOLDERS =
      "select e.agency_id, e.post, e.assignee_id, "
          + Arrays.stream(Holder.Which.values())
              .map(which -> "count(*) filter (where " + which.condition() + ")")
              .collect(Collectors.joining(", "))
          + """
           from worklist.entry e
          where cast(:all as boolean) or e.agency_id = any(:agencies)
          group by e.agency_id, e.post, e.assignee_id
          """;

  /** What somebody has; the statement stands with all of it. */
  private static final String OF_HOLDER =
      WorklistStore.ENTRIES
          + """
          where (cast(:all as boolean) or e.agency_id = any(:agencies)) and e.post = :post
            and e.assignee_id is not distinct from cast(:officer as uuid)
            and (true)
          order by least(e.step_due_at, e.due_at) nulls last, e.opened_at, e.code
          limit :limit offset :offset
          """;

  private final JdbcClient jdbc;

  HolderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How much each has. */
  Map<Holder.Key, Map<Holder.Which, Long>> of(@Nullable Set<UUID> agencies, Instant now) {
    return statement(HOLDERS, agencies, now)
        .query(
            (row, n) -> {
              Map<Holder.Which, Long> counts = new EnumMap<>(Holder.Which.class);
              for (Holder.Which which : Holder.Which.values()) {
                counts.put(which, row.getLong(4 + which.ordinal()));
              }
              return Map.entry(
                  new Holder.Key(
                      row.getObject("agency_id", UUID.class),
                      PostKind.valueOf(row.getString("post")),
                      row.getObject("assignee_id", UUID.class)),
                  counts);
            })
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What one of them has, the most urgent first. */
  List<Entry> entries(
      @Nullable Set<UUID> agencies,
      PostKind post,
      @Nullable UUID officer,
      Holder.Which which,
      Instant now,
      int limit,
      long offset) {
    return statement(OF_HOLDER.replace("(true)", "(" + which.condition() + ")"), agencies, now)
        .param("post", post.name())
        .param("officer", officer)
        .param("limit", limit)
        .param("offset", offset)
        .query(WorklistStore.ENTRY)
        .list();
  }

  private JdbcClient.StatementSpec statement(
      String sql, @Nullable Set<UUID> agencies, Instant now) {
    LocalDate tomorrow = LocalDate.ofInstant(now, OfficeClock.ZONE).plusDays(1);
    return jdbc.sql(sql)
        .param("all", agencies == null)
        .param("agencies", agencies == null ? new UUID[0] : agencies.toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("tomorrow", tomorrow.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime());
  }
}
