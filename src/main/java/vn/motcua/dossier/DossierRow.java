package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.sql.Write;
import vn.motcua.catalogue.Channel;

/** How a {@link Dossier} lies in its row. */
final class DossierRow {
  /** Every column, in no order that matters. */
  static final String COLUMNS =
      """
      id, code, procedure_version_id, procedure_code, procedure_name,
      procedure_name_en, case_key, channel, receiving_agency_id, competent_agency_id, unit_id,
      citizen_id, applicant_kind, applicant_name, applicant_identity, applicant_phone,
      applicant_email, applicant_address, agent_name, agent_identity, return_method,
      tracking_key, fee_total, redo_of, status, status_before, filed_at, accept_by, accepted_at,
      due_at, original_due_at, apologised_at, finished_at, returned_at, model_version_id,
      corrections, supplements, extensions, fee_paid_at, rating, events, last_hash,
      calendar, calendar_version
      """;

  private DossierRow() {}

  /** Every column's value. */
  static Write params(Write write, Dossier d) {
    Applicant a = d.applicant();
    return state(write, d)
        .param("id", d.id())
        .param("code", d.code())
        .param("procedureVersionId", d.procedure().versionId())
        .param("procedureCode", d.procedure().code())
        .param("procedureName", d.procedure().name())
        .param("procedureNameEn", d.procedure().nameEn())
        .param("caseKey", d.procedure().caseKey())
        .param("channel", d.channel())
        .param("receivingAgencyId", d.receivingAgencyId())
        .param("competentAgencyId", d.competentAgencyId())
        .param("unitId", d.unitId())
        .param("citizenId", d.citizenId())
        .param("applicantKind", a.kind())
        .param("applicantName", a.name())
        .param("applicantIdentity", a.identity())
        .param("applicantPhone", a.phone())
        .param("applicantEmail", a.email())
        .param("applicantAddress", a.address())
        .param("agentName", a.agentName())
        .param("agentIdentity", a.agentIdentity())
        .param("returnMethod", d.returnMethod())
        .param("trackingKey", d.trackingKey())
        .param("feeTotal", d.feeTotal())
        .param("redoOf", d.redoOf())
        .param("filedAt", d.moments().filedAt());
  }

  /** The values of what changes in a dossier's life. */
  static Write state(Write write, Dossier d) {
    State s = d.state();
    Moments m = s.moments();
    CalendarPin pin = m.calendar();
    return trail(write, d)
        .param("status", s.status())
        .param("statusBefore", s.before())
        .param("acceptBy", m.acceptBy())
        .param("acceptedAt", m.acceptedAt())
        .param("dueAt", m.dueAt())
        .param("originalDueAt", m.originalDueAt())
        .param("apologisedAt", m.apologisedAt())
        .param("finishedAt", m.finishedAt())
        .param("returnedAt", m.returnedAt())
        .param("calendar", pin == null ? null : pin.code())
        .param("calendarVersion", pin == null ? null : pin.version())
        .param("modelVersionId", s.modelVersionId())
        .param("corrections", s.corrections())
        .param("supplements", s.supplements())
        .param("extensions", s.extensions())
        .param("feePaidAt", s.feePaidAt())
        .param("rating", s.rating());
  }

  /** The values of where its trail ends. */
  static Write trail(Write write, Dossier d) {
    return write.param("events", d.events()).param("lastHash", HashChain.bytes(d.lastHash()));
  }

  static Dossier read(ResultSet row) throws SQLException {
    return new Dossier(
        row.getObject("id", UUID.class),
        row.getString("code"),
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
        HashChain.digits(row.getBytes("last_hash")));
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
