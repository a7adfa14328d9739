package vn.motcua.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of closed periods. */
@Repository
class ClosingStore {
  private static final String COLUMNS =
      """
      id, calendar, length, from_day, to_day, position, previous, closed_at, closed_by_name, rules
      """;
  private static final String OF =
      """
      select %s
      from statistics.closing
      where calendar = :calendar and length = :length and from_day = :from
      """
          .formatted(COLUMNS);

  /** The closings that end on a day; of several the one that closed first decides. */
  private static final String ENDING =
      """
      select %s
      from statistics.closing
      where to_day = :day
      order by position
      limit 1
      """
          .formatted(COLUMNS);

  private static final String ALL =
      """
      select %s
      from statistics.closing
      order by to_day desc, from_day
      """
          .formatted(COLUMNS);
  private static final String ADD =
      """
      insert into statistics.closing (id, calendar, length, from_day, to_day, position, previous,
        closed_at, closed_by, closed_by_name, rules)
      values (:id, :calendar, :length, :from, :to, :position, :previous, :at, :by, :name,
        cast(:rules as json))
      """;
  private static final String ADD_SUMS =
      """
      insert into statistics.closed (closing_id, axis, part, a, b, way, %s)
      values (:closing, :axis, :part, :a, :b, :way, %s)
      """
          .formatted(Columns.names(), Columns.each(":%1$s"));
  private static final String ADD_SETTLEMENT =
      """
      insert into statistics.closed_settlement (closing_id, agency, c3, c4, c5, c6, c7, c8, c9,
        c10, c11, c12, c13)
      values (:closing, :agency, :c3, :c4, :c5, :c6, :c7, :c8, :c9, :c10, :c11, :c12, :c13)
      """;
  private static final int FIRST_COLUMN = 3;

  private static final RowMapper<Closing> CLOSING =
      (row, n) ->
          new Closing(
              row.getObject("id", UUID.class),
              new Period(
                  Period.Kind.valueOf(row.getString("calendar")),
                  Period.Length.valueOf(row.getString("length")),
                  row.getObject("from_day", LocalDate.class),
                  row.getObject("to_day", LocalDate.class)),
              row.getLong("position"),
              row.getObject("previous", UUID.class),
              FactStore.moment(row, "closed_at"),
              row.getString("closed_by_name"),
              row.getString("rules"));

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  ClosingStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<Closing> of(Period period) {
    return period.calendar() == null || period.length() == null
        ? Optional.empty()
        : jdbc.sql(OF)
            .param("calendar", period.calendar().name())
            .param("length", period.length().name())
            .param("from", period.from())
            .query(CLOSING)
            .optional();
  }

  Optional<Closing> ending(LocalDate day) {
    return jdbc.sql(ENDING).param("day", day).query(CLOSING).optional();
  }

  List<Closing> all() {
    return jdbc.sql(ALL).query(CLOSING).list();
  }

  void add(Closing closing, UUID by) {
    Period period = closing.period();
    jdbc.sql(ADD)
        .param("id", closing.id())
        .param("calendar", Objects.requireNonNull(period.calendar()).name())
        .param("length", Objects.requireNonNull(period.length()).name())
        .param("from", period.from())
        .param("to", period.to())
        .param("position", closing.position())
        .param("previous", closing.previous())
        .param("at", closing.closedAt().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("name", closing.closedBy())
        .param("rules", closing.rules())
        .update();
  }

  void add(Closing closing, Axis axis, Sums sums) {
    for (Part part : Part.values()) {
      MapSqlParameterSource[] rows =
          sums.part(part).entrySet().stream()
              .map(
                  cell -> {
                    MapSqlParameterSource row =
                        new MapSqlParameterSource()
                            .addValue("closing", closing.id())
                            .addValue("axis", axis.no())
                            .addValue("part", part.ordinal())
                            .addValue("a", cell.getKey().a())
                            .addValue("b", cell.getKey().b())
                            .addValue("way", Objects.requireNonNull(cell.getKey().way()).ordinal());
                    for (Measure measure : Measure.values()) {
                      row.addValue(measure.column(), cell.getValue()[measure.ordinal()]);
                    }
                    return row;
                  })
              .toArray(MapSqlParameterSource[]::new);
      batches.batchUpdate(ADD_SUMS, rows);
    }
  }

  /** The official columns (3) to (13) of an agency; the database checks their identities. */
  void add(Closing closing, int agency, List<Long> columns) {
    JdbcClient.StatementSpec insert =
        jdbc.sql(ADD_SETTLEMENT).param("closing", closing.id()).param("agency", agency);
    for (int i = 0; i < columns.size(); i++) {
      insert = insert.param("c" + (FIRST_COLUMN + i), columns.get(i));
    }
    insert.update();
  }
}
