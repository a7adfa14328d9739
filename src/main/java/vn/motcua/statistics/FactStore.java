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

/** The SQL of subjects and of their facts, version by version. */
@Repository
class FactStore {
  private static final String CURRENT =
      """
      select f.*, s.code, s.procedure, s.receiver, s.agency, s.unit, s.way, s.payable, s.scans,
        s.filed_at, p.key as procedure_key, pf.key as field_key, r.key as receiver_key,
        a.key as agency_key, u.key as unit_key
      from statistics.subject s
      join lateral (
        select * from statistics.fact v
        where v.dossier_id = s.dossier_id
        order by v.from_position desc
        limit 1) f on true
      join statistics.member p on p.no = s.procedure
      join statistics.member pf on pf.no = p.parent
      join statistics.member r on r.no = s.receiver
      join statistics.member a on a.no = s.agency
      left join statistics.member u on u.no = s.unit
      where s.dossier_id = any(:dossiers)
      """;
  private static final String ADD_SUBJECTS =
      """
      insert into statistics.subject
      select * from json_populate_recordset(null::statistics.subject, cast(:rows as json))
      """;
  private static final String ADD =
      """
      insert into statistics.fact
      select * from json_populate_recordset(null::statistics.fact, cast(:rows as json))
      """;
  private static final String COUNT_STEPS =
      """
      update statistics.fact f
      set steps_early = n.early, steps_equal = n.equal, steps_late = n.late,
        result_file = n.file, refusal = n.refusal
      from unnest(cast(:dossiers as uuid[]), cast(:early as int[]), cast(:equal as int[]),
        cast(:late as int[]), cast(:files as boolean[]), cast(:refusals as boolean[]))
        n (dossier_id, early, equal, late, file, refusal)
      where f.dossier_id = n.dossier_id
        and f.from_position = (
          select max(v.from_position) from statistics.fact v where v.dossier_id = n.dossier_id)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FactStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A version to be written: what is known from that position on. */
  record Version(long position, Fact fact) {}

  /** What is known last of each dossier; those not known yet are not in it. */
  Map<UUID, Fact> current(Collection<UUID> dossiers) {
    Map<UUID, Fact> facts = new HashMap<>();
    jdbc.sql(CURRENT)
        .param("dossiers", dossiers.toArray(UUID[]::new))
        .query((row, n) -> fact(row))
        .list()
        .forEach(fact -> facts.put(fact.subject().dossierId(), fact));
    return facts;
  }

  void addSubjects(Collection<Subject> subjects, Members members) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("dossier_id", subject.dossierId());
      row.put("code", subject.code());
      row.put("procedure", members.procedure(subject.procedure()));
      row.put("receiver", members.agency(subject.receivingAgencyId()));
      row.put("agency", members.agency(subject.competentAgencyId()));
      row.put("unit", members.unit(subject.competentAgencyId(), subject.unitId()));
      row.put("way", subject.way().ordinal());
      row.put("payable", subject.payable());
      row.put("scans", subject.scans());
      row.put("filed_at", subject.filedAt().toString());
      rows.add(row);
    }
    insert(ADD_SUBJECTS, rows);
  }

  /** Adds the versions that follow the last known ones. */
  void add(List<Version> versions) {
    insert(ADD, versions.stream().map(FactStore::row).toList());
  }

  /** Writes steps and result of facts that say the same otherwise into their last known version. */
  void countSteps(Collection<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.sql(COUNT_STEPS)
        .param("dossiers", facts.stream().map(f -> f.subject().dossierId()).toArray(UUID[]::new))
        .param("early", facts.stream().map(Fact::stepsEarly).toArray(Integer[]::new))
        .param("equal", facts.stream().map(Fact::stepsEqual).toArray(Integer[]::new))
        .param("late", facts.stream().map(Fact::stepsLate).toArray(Integer[]::new))
        .param("files", facts.stream().map(Fact::resultFile).toArray(Boolean[]::new))
        .param("refusals", facts.stream().map(Fact::refusal).toArray(Boolean[]::new))
        .update();
  }

  private void insert(String sql, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    }
  }

  private static Map<String, Object> row(Version version) {
    Fact fact = version.fact();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("dossier_id", fact.subject().dossierId());
    row.put("from_position", version.position());
    row.put("counter", flat(fact.counter()));
    row.put("settling", flat(fact.settling()));
    put(row, "received_by", fact.receivedBy());
    row.put("outcome", fact.outcome());
    put(row, "ended_at", text(fact.endedAt()));
    put(row, "apologised_at", text(fact.apologisedAt()));
    row.put("requests", fact.requests());
    row.put("unscanned", fact.unscanned());
    row.put("result_file", fact.resultFile());
    row.put("refusal", fact.refusal());
    put(row, "paid_at", text(fact.paidAt()));
    put(row, "returned_at", text(fact.returnedAt()));
    put(row, "returned_by", fact.returnedBy());
    put(row, "rated_at", text(fact.ratedAt()));
    put(row, "rating", fact.rating());
    row.put("steps_early", fact.stepsEarly());
    row.put("steps_equal", fact.stepsEqual());
    row.put("steps_late", fact.stepsLate());
    return row;
  }

  private static void put(Map<String, Object> row, String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
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

  static Fact fact(ResultSet row) throws SQLException {
    String unit = row.getString("unit_key");
    String returnedBy = row.getString("returned_by");
    return new Fact(
        new Subject(
            row.getObject("dossier_id", UUID.class),
            row.getString("code"),
            row.getString("procedure_key"),
            row.getString("field_key"),
            UUID.fromString(row.getString("receiver_key")),
            UUID.fromString(row.getString("agency_key")),
            unit == null ? null : UUID.fromString(unit),
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

  private static List<String> texts(Array array) throws SQLException {
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
