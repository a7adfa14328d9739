package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Ids;
import vn.motcua.identity.Actor;

/** The SQL of values of the service index that people enter; nothing is overwritten. */
@Repository
class IndexValueStore {
  private static final String ADD =
      """
      insert into statistics.index_value (id, agency_id, indicator, from_day, to_day, part, whole,
        source, entered_at, entered_by, entered_by_name)
      values (:id, :agency, :indicator, :from, :to, :part, :whole, :source, :at, :by, :name)
      """;

  /** Of each agency and indicator the value entered last for these very days. */
  private static final String OF =
      """
      select distinct on (agency_id, indicator) agency_id, indicator, part, whole, source
      from statistics.index_value
      where agency_id = any(:agencies) and from_day = :from and to_day = :to
      order by agency_id, indicator, entered_at desc, id desc
      """;

  private static final String HISTORY =
      """
      select indicator, from_day, to_day, part, whole, source, entered_at, entered_by_name
      from statistics.index_value
      where agency_id = :agency and from_day = :from and to_day = :to
      order by entered_at desc, id desc
      """;

  private final JdbcClient jdbc;

  IndexValueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      UUID agency, Period period, String indicator, ServiceIndex.Data data, Instant at, Actor by) {
    jdbc.sql(ADD)
        .param("id", Ids.next())
        .param("agency", agency)
        .param("indicator", indicator)
        .param("from", period.from())
        .param("to", period.to())
        .param("part", data.part())
        .param("whole", data.whole())
        .param("source", data.source())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.id())
        .param("name", by.name())
        .update();
  }

  /** What holds of a period: by agency, by indicator. */
  Map<UUID, Map<String, ServiceIndex.Data>> of(Collection<UUID> agencies, Period period) {
    Map<UUID, Map<String, ServiceIndex.Data>> found = new HashMap<>();
    jdbc.sql(OF)
        .param("agencies", agencies.toArray(UUID[]::new))
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("agency_id", UUID.class), id -> new HashMap<>())
                  .put(
                      row.getString("indicator"),
                      new ServiceIndex.Data(
                          row.getLong("part"), row.getLong("whole"), row.getString("source")));
            });
    return found;
  }

  /** Everything that was entered of a period, the latest first. */
  List<IndexValues.Entered> history(UUID agency, Period period) {
    return jdbc.sql(HISTORY)
        .param("agency", agency)
        .param("from", period.from())
        .param("to", period.to())
        .query(
            (row, n) ->
                new IndexValues.Entered(
                    row.getString("indicator"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class),
                    row.getLong("part"),
                    row.getLong("whole"),
                    row.getString("source"),
                    FactStore.moment(row, "entered_at"),
                    row.getString("entered_by_name")))
        .list();
  }
}
