package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that enters many dossiers at once. */
@Repository
class OldDossierStore {
  private static final String SERIALS =
      """
      insert into dossier.serial (agency_id, series, last)
      values (:agency, :series, :count)
      on conflict (agency_id, series) do update
      set last = serial.last + excluded.last
      returning last
      """;
  private static final String INSERT =
      """
      insert into dossier.dossier
      select * from json_populate_recordset(null::dossier.dossier, cast(:rows as json))
      """;

  /** A trail's own text is what was hashed, so it travels as text. */
  private static final String APPEND =
      """
      insert into dossier.event (dossier_id, number, type, at, actor_kind, actor_id, actor_name,
        post, status, data, hash)
      select dossier_id, number, type, at, actor_kind, actor_id, actor_name, post, status,
        cast(data as json), decode(hash, 'hex')
      from unnest(cast(:dossiers as uuid[]), cast(:numbers as int[]), cast(:types as text[]),
        cast(:moments as timestamptz[]), cast(:kinds as text[]), cast(:actors as uuid[]),
        cast(:names as text[]), cast(:posts as text[]), cast(:statuses as text[]),
        cast(:data as text[]), cast(:hashes as text[]))
        e (dossier_id, number, type, at, actor_kind, actor_id, actor_name, post, status, data,
          hash)
      order by at, dossier_id, number
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OldDossierStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Draws so many serials; the last of them. */
  int serials(UUID agency, String series, int count) {
    return jdbc.sql(SERIALS)
        .param("agency", agency)
        .param("series", series)
        .param("count", count)
        .query(Integer.class)
        .single();
  }

  void insert(List<Dossier> dossiers) {
    List<Map<String, Object>> rows = new ArrayList<>(dossiers.size());
    dossiers.forEach(dossier -> rows.add(row(dossier)));
    jdbc.sql(INSERT).param("rows", json.writeValueAsString(rows)).update();
  }

  void append(List<TrailEntry> entries) {
    jdbc.sql(APPEND)
        .param("dossiers", entries.stream().map(TrailEntry::dossierId).toArray(UUID[]::new))
        .param("numbers", entries.stream().map(TrailEntry::number).toArray(Integer[]::new))
        .param("types", texts(entries, TrailEntry::type))
        .param("moments", texts(entries, entry -> entry.at().toString()))
        .param("kinds", texts(entries, TrailEntry::actorKind))
        .param("actors", entries.stream().map(TrailEntry::actorId).toArray(UUID[]::new))
        .param("names", texts(entries, TrailEntry::actorName))
        .param("posts", texts(entries, TrailEntry::post))
        .param("statuses", texts(entries, entry -> entry.status().name()))
        .param("data", texts(entries, TrailEntry::data))
        .param("hashes", texts(entries, TrailEntry::hash))
        .update();
  }

  private static @Nullable String[] texts(
      List<TrailEntry> entries, Function<TrailEntry, @Nullable String> text) {
    @Nullable String[] texts = new String[entries.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(entries.get(i));
    }
    return texts;
  }

  private static Map<String, Object> row(Dossier d) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", d.id());
    row.put("code", d.code());
    row.put("procedure_version_id", d.procedure().versionId());
    row.put("procedure_code", d.procedure().code());
    row.put("procedure_name", d.procedure().name());
    row.put("procedure_name_en", d.procedure().nameEn());
    row.put("case_key", d.procedure().caseKey());
    row.put("channel", d.channel());
    row.put("receiving_agency_id", d.receivingAgencyId());
    row.put("competent_agency_id", d.competentAgencyId());
    Applicant a = d.applicant();
    row.put("applicant_kind", a.kind());
    row.put("applicant_name", a.name());
    row.put("applicant_identity", a.identity());
    row.put("return_method", d.returnMethod());
    row.put("tracking_key", d.trackingKey());
    row.put("fee_total", d.feeTotal());
    State s = d.state();
    row.put("status", s.status());
    Moments m = s.moments();
    row.put("filed_at", m.filedAt().toString());
    row.put("accept_by", m.acceptBy().toString());
    put(row, "accepted_at", m.acceptedAt());
    put(row, "due_at", m.dueAt());
    put(row, "original_due_at", m.originalDueAt());
    put(row, "apologised_at", m.apologisedAt());
    put(row, "finished_at", m.finishedAt());
    put(row, "returned_at", m.returnedAt());
    CalendarPin pin = m.calendar();
    if (pin != null) {
      row.put("calendar", pin.code());
      row.put("calendar_version", pin.version());
    }
    if (s.modelVersionId() != null) {
      row.put("model_version_id", s.modelVersionId());
    }
    row.put("corrections", s.corrections());
    row.put("supplements", s.supplements());
    row.put("extensions", s.extensions());
    put(row, "fee_paid_at", s.feePaidAt());
    if (s.rating() != null) {
      row.put("rating", s.rating());
    }
    row.put("events", d.events());
    row.put("last_hash", "\\x" + d.lastHash());
    return row;
  }

  private static void put(Map<String, Object> row, String column, @Nullable Instant at) {
    if (at != null) {
      row.put(column, at.toString());
    }
  }
}
