package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;

/** How a {@link Dossier} lies in its row. */
final class DossierRow {
  /** Every column, in no order that matters. */
  static final String COLUMNS =
      """
      id, code, version, procedure_version_id, procedure_code, procedure_name,
      procedure_name_en, case_key, channel, receiving_agency_id, competent_agency_id, unit_id,
      citizen_id, applicant_kind, applicant_name, applicant_identity, applicant_phone,
      applicant_email, applicant_address, agent_name, agent_identity, return_method,
      tracking_key, fee_total, redo_of, status, status_before, filed_at, accept_by, accepted_at,
      due_at, original_due_at, apologised_at, finished_at, returned_at, model_version_id,
      corrections, supplements, extensions, fee_paid_at, rating, events, last_hash,
      calendar, calendar_version
      """;

  private DossierRow() {}

  static Map<String, @Nullable Object> params(Dossier d) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("id", d.id());
    params.put("code", d.code());
    params.put("version", d.version());
    params.put("procedureVersionId", d.procedure().versionId());
    params.put("procedureCode", d.procedure().code());
    params.put("procedureName", d.procedure().name());
    params.put("procedureNameEn", d.procedure().nameEn());
    params.put("caseKey", d.procedure().caseKey());
    params.put("channel", d.channel().name());
    params.put("receivingAgencyId", d.receivingAgencyId());
    params.put("competentAgencyId", d.competentAgencyId());
    params.put("unitId", d.unitId());
    params.put("citizenId", d.citizenId());
    Applicant a = d.applicant();
    params.put("applicantKind", a.kind().name());
    params.put("applicantName", a.name());
    params.put("applicantIdentity", a.identity());
    params.put("applicantPhone", a.phone());
    params.put("applicantEmail", a.email());
    params.put("applicantAddress", a.address());
    params.put("agentName", a.agentName());
    params.put("agentIdentity", a.agentIdentity());
    params.put("returnMethod", d.returnMethod().name());
    params.put("trackingKey", d.trackingKey());
    params.put("feeTotal", d.feeTotal());
    params.put("redoOf", d.redoOf());
    State s = d.state();
    params.put("status", s.status().name());
    params.put("statusBefore", s.before() == null ? null : s.before().name());
    Moments m = s.moments();
    params.put("filedAt", utc(m.filedAt()));
    params.put("acceptBy", utc(m.acceptBy()));
    params.put("acceptedAt", utc(m.acceptedAt()));
    params.put("dueAt", utc(m.dueAt()));
    params.put("originalDueAt", utc(m.originalDueAt()));
    params.put("apologisedAt", utc(m.apologisedAt()));
    params.put("finishedAt", utc(m.finishedAt()));
    params.put("returnedAt", utc(m.returnedAt()));
    CalendarPin pin = m.calendar();
    params.put("calendar", pin == null ? null : pin.code());
    params.put("calendarVersion", pin == null ? null : pin.version());
    params.put("modelVersionId", s.modelVersionId());
    params.put("corrections", s.corrections());
    params.put("supplements", s.supplements());
    params.put("extensions", s.extensions());
    params.put("feePaidAt", utc(s.feePaidAt()));
    params.put("rating", s.rating());
    params.put("events", d.events());
    params.put("lastHash", d.lastHash());
    return params;
  }

  static Dossier read(ResultSet row) throws SQLException {
    return new Dossier(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getInt("version"),
        new Dossier.Procedure(
            row.getObject("procedure_version_id", UUID.class),
            row.getString("procedure_code"),
            row.getString("procedure_name"),
            row.getString("procedure_name_en"),
            row.getString("case_key")),
        Channel.valueOf(row.getString("channel")),
        row.getObject("receiving_agency_id", UUID.class),
        row.getObject("competent_agency_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getObject("citizen_id", UUID.class),
        new Applicant(
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            row.getString("applicant_name"),
            row.getString("applicant_identity"),
            row.getString("applicant_phone"),
            row.getString("applicant_email"),
            row.getString("applicant_address"),
            row.getString("agent_name"),
            row.getString("agent_identity")),
        ReturnMethod.valueOf(row.getString("return_method")),
        row.getString("tracking_key"),
        row.getLong("fee_total"),
        row.getObject("redo_of", UUID.class),
        state(row),
        row.getInt("events"),
        row.getString("last_hash"));
  }

  private static State state(ResultSet row) throws SQLException {
    String before = row.getString("status_before");
    return new State(
        DossierStatus.valueOf(row.getString("status")),
        before == null ? null : DossierStatus.valueOf(before),
        new Moments(
            instant(row, "filed_at"),
            instant(row, "accept_by"),
            nullable(row, "accepted_at"),
            nullable(row, "due_at"),
            nullable(row, "original_due_at"),
            nullable(row, "apologised_at"),
            nullable(row, "finished_at"),
            nullable(row, "returned_at"),
            pin(row)),
        row.getObject("model_version_id", UUID.class),
        row.getInt("corrections"),
        row.getInt("supplements"),
        row.getInt("extensions"),
        nullable(row, "fee_paid_at"),
        row.getObject("rating", Integer.class));
  }

  private static @Nullable CalendarPin pin(ResultSet row) throws SQLException {
    String code = row.getString("calendar");
    return code == null ? null : new CalendarPin(code, row.getInt("calendar_version"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
