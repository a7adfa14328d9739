package vn.motcua.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.ReturnMethod;

/** The SQL of what is known last of each dossier. */
@Repository
class FactStore {
  private static final String CURRENT =
      """
      select *
      from statistics.fact
      where dossier_id = any(:dossiers)
      """;

  /** All at once: it is written while transitions wait for the same processors. */
  private static final String PUT =
      """
      insert into statistics.fact
      select * from json_populate_recordset(null::statistics.fact, cast(:rows as json))
      on conflict (dossier_id) do update
      set counter = excluded.counter, settling = excluded.settling,
        received_by = excluded.received_by, outcome = excluded.outcome,
        ended_at = excluded.ended_at, apologised_at = excluded.apologised_at,
        requests = excluded.requests, unscanned = excluded.unscanned,
        result_file = excluded.result_file, refusal = excluded.refusal,
        paid_at = excluded.paid_at, returned_at = excluded.returned_at,
        returned_by = excluded.returned_by, rated_at = excluded.rated_at,
        rating = excluded.rating, steps_early = excluded.steps_early,
        steps_equal = excluded.steps_equal, steps_late = excluded.steps_late
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FactStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is known last of each dossier; those not known yet are not in it. */
  Map<UUID, Fact> current(Collection<UUID> dossiers, Members members) {
    Map<UUID, Fact> facts = new HashMap<>();
    jdbc.sql(CURRENT)
        .param("dossiers", dossiers.toArray(UUID[]::new))
        .query((row, n) -> fact(row, members))
        .list()
        .forEach(fact -> facts.put(fact.subject().dossierId(), fact));
    return facts;
  }

  /** Writes what is known last of dossiers over what was known of them. */
  void put(Collection<Fact> facts, Members members) {
    if (!facts.isEmpty()) {
      List<Map<String, @Nullable Object>> rows =
          facts.stream().map(fact -> row(fact, members)).toList();
      jdbc.sql(PUT).param("rows", json.writeValueAsString(rows)).update();
    }
  }

  private static Map<String, @Nullable Object> row(Fact fact, Members members) {
    Subject subject = fact.subject();
    Members.Numbers numbers = members.of(subject);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("dossier_id", subject.dossierId());
    row.put("code", subject.code());
    row.put("procedure", numbers.procedure());
    row.put("receiver", numbers.receiver());
    row.put("agency", numbers.agency());
    row.put("unit", numbers.unit());
    row.put("way", subject.way().ordinal());
    row.put("payable", subject.payable());
    row.put("scans", subject.scans());
    row.put("filed_at", text(subject.filedAt()));
    row.put("counter", flat(fact.counter()));
    row.put("settling", flat(fact.settling()));
    row.put("received_by", fact.receivedBy());
    row.put("outcome", fact.outcome());
    row.put("ended_at", text(fact.endedAt()));
    row.put("apologised_at", text(fact.apologisedAt()));
    row.put("requests", fact.requests());
    row.put("unscanned", fact.unscanned());
    row.put("result_file", fact.resultFile());
    row.put("refusal", fact.refusal());
    row.put("paid_at", text(fact.paidAt()));
    row.put("returned_at", text(fact.returnedAt()));
    row.put("returned_by", fact.returnedBy());
    row.put("rated_at", text(fact.ratedAt()));
    row.put("rating", fact.rating());
    row.put("steps_early", fact.stepsEarly());
    row.put("steps_equal", fact.stepsEqual());
    row.put("steps_late", fact.stepsLate());
    return row;
  }

  private static List<@Nullable String> flat(List<Stretch> stretches) {
    List<@Nullable String> flat = new ArrayList<>();
    for (Stretch stretch : stretches) {
      flat.add(stretch.from().toString());
      flat.add(text(stretch.due()));
      flat.add(text(stretch.to()));
    }
    return flat;
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static Fact fact(ResultSet row, Members members) throws SQLException {
    Member procedure = members.get(row.getInt("procedure"));
    int unit = row.getInt("unit");
    String returnedBy = row.getString("returned_by");
    return new Fact(
        new Subject(
            row.getObject("dossier_id", UUID.class),
            row.getString("code"),
            procedure.key(),
            members.get(procedure.parent()).key(),
            UUID.fromString(members.get(row.getInt("receiver")).key()),
            UUID.fromString(members.get(row.getInt("agency")).key()),
            unit == 0 ? null : UUID.fromString(members.get(unit).key()),
            Way.values()[row.getInt("way")],
            row.getBoolean("payable"),
            texts(row.getArray("scans")),
            moment(row, "filed_at")),
        stretches(row.getArray("counter")),
        stretches(row.getArray("settling")),
        row.getObject("received_by", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        instant(row, "ended_at"),
        instant(row, "apologised_at"),
        row.getInt("requests"),
        texts(row.getArray("unscanned")),
        row.getBoolean("result_file"),
        row.getBoolean("refusal"),
        instant(row, "paid_at"),
        instant(row, "returned_at"),
        returnedBy == null ? null : ReturnMethod.valueOf(returnedBy),
        instant(row, "rated_at"),
        row.getObject("rating", Integer.class),
        row.getInt("steps_early"),
        row.getInt("steps_equal"),
        row.getInt("steps_late"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static List<Stretch> stretches(Array array) throws SQLException {
    @Nullable Timestamp[] flat = (Timestamp[]) array.getArray();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < flat.length; i += 3) {
      Instant from = at(flat[i]);
      if (from == null) {
        throw new IllegalStateException("a stretch without beginning");
      }
      stretches.add(new Stretch(from, at(flat[i + 1]), at(flat[i + 2])));
    }
    return stretches;
  }

  private static @Nullable Instant at(@Nullable Timestamp value) {
    return value == null ? null : value.toInstant();
  }
}
