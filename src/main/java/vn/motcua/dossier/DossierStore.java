package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Stale;
import vn.motcua.base.sql.Write;

/** The SQL of the dossier row and its trail. */
@Repository
class DossierStore {
  private static final String BY_CODE =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where code = :code
          """;
  private static final String BY_ID =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where id = :id
          """;
  private static final String LOCK =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where id = :id
          for no key update
          """;
  private static final String LOCK_BY_CODE =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where code = :code
          for no key update
          """;
  private static final String OF_CITIZEN =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where citizen_id = :citizen
          order by filed_at desc, id desc
          limit :limit offset :offset
          """;
  private static final String SEARCH =
      "select "
          + DossierRow.COLUMNS
          + """
          from dossier.dossier
          where competent_agency_id = any(:agencies)
            and (cast(:status as text) is null or status = :status)
            and (cast(:text as text) is null or code = :text or applicant_identity = :text)
          order by filed_at desc, id desc
          limit :limit offset :offset
          """;
  private static final String INSERT =
      "insert into dossier.dossier ("
          + DossierRow.COLUMNS
          + """
          ) values (
            :id, :code, :procedureVersionId, :procedureCode, :procedureName,
            :procedureNameEn, :caseKey, :channel, :receivingAgencyId, :competentAgencyId, :unitId,
            :citizenId, :applicantKind, :applicantName, :applicantIdentity, :applicantPhone,
            :applicantEmail, :applicantAddress, :agentName, :agentIdentity, :returnMethod,
            :trackingKey, :feeTotal, :redoOf, :status, :statusBefore, :filedAt, :acceptBy, :acceptedAt,
            :dueAt, :originalDueAt, :apologisedAt, :finishedAt, :returnedAt, :modelVersionId,
            :corrections, :supplements, :extensions, :feePaidAt, :rating, :events, :lastHash,
            :calendar, :calendarVersion)
          """;
  private static final String UPDATE =
      """
      update dossier.dossier
      set status = :status, status_before = :statusBefore,
        accept_by = :acceptBy, accepted_at = :acceptedAt, due_at = :dueAt,
        original_due_at = :originalDueAt, apologised_at = :apologisedAt,
        finished_at = :finishedAt, returned_at = :returnedAt,
        model_version_id = :modelVersionId, corrections = :corrections,
        supplements = :supplements, extensions = :extensions, fee_paid_at = :feePaidAt,
        rating = :rating, events = :events, last_hash = :lastHash,
        calendar = :calendar, calendar_version = :calendarVersion
      where id = :id and events = :before
      """;
  private static final String TOUCH =
      """
      update dossier.dossier
      set events = :events, last_hash = :lastHash
      where id = :id and events = :before
      """;
  private static final String APPEND =
      """
      insert into dossier.event
        (dossier_id, number, type, at, actor_kind, actor_id, actor_name, post, status, data, hash)
      values
        (:dossierId, :number, :type, :at, :actorKind, :actorId, :actorName, :post, :status,
         cast(:data as json), :hash)
      """;
  private static final String EVENTS =
      """
      select dossier_id, number, type, at, actor_kind, actor_id, actor_name, post, status, data, hash
      from dossier.event
      where dossier_id = :id
      order by number
      """;
  static final RowMapper<TrailEntry> ENTRY = (row, n) -> entry(row);
  private static final RowMapper<Dossier> DOSSIER = (row, n) -> DossierRow.read(row);

  private final JdbcClient jdbc;

  DossierStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Dossier> find(String code) {
    return jdbc.sql(BY_CODE).param("code", code).query(DOSSIER).optional();
  }

  Optional<Dossier> find(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(DOSSIER).optional();
  }

  Optional<Dossier> lock(UUID id) {
    return jdbc.sql(LOCK).param("id", id).query(DOSSIER).optional();
  }

  Optional<Dossier> lock(String code) {
    return jdbc.sql(LOCK_BY_CODE).param("code", code).query(DOSSIER).optional();
  }

  List<Dossier> ofCitizen(UUID citizen, int limit, long offset) {
    return jdbc.sql(OF_CITIZEN)
        .param("citizen", citizen)
        .param("limit", limit)
        .param("offset", offset)
        .query(DOSSIER)
        .list();
  }

  List<Dossier> search(
      UUID[] agencies,
      @Nullable DossierStatus status,
      @Nullable String text,
      int limit,
      long offset) {
    return jdbc.sql(SEARCH)
        .param("agencies", agencies)
        .param("status", status == null ? null : status.name())
        .param("text", text)
        .param("limit", limit)
        .param("offset", offset)
        .query(DOSSIER)
        .list();
  }

  Write insert(Dossier dossier) {
    return DossierRow.params(Write.of(INSERT), dossier);
  }

  /**
   * The changed row; {@link Stale} when somebody changed it since it was read. Most steps change
   * nothing but where its trail ends.
   */
  Write update(Dossier before, Dossier moved) {
    Write write =
        moved.state().equals(before.state())
            ? DossierRow.trail(Write.of(TOUCH), moved)
            : DossierRow.state(Write.of(UPDATE), moved);
    return write
        .param("id", moved.id())
        .param("before", before.events())
        .must(() -> new Stale("dossier", moved.code()));
  }

  /**
   * An entry of a dossier's trail.
   *
   * @param several whether it is one of several of a transition: those promise their rows, so that
   *     they are written in their order, and so come in it in the feed. PostgreSQL runs what is
   *     looked at from the first to the last, and what is not from the last to the first.
   */
  Write append(TrailEntry entry, boolean several) {
    Write write = append(entry);
    return several ? write.must(() -> new Stale("trail", entry.dossierId())) : write;
  }

  private static Write append(TrailEntry entry) {
    return Write.of(APPEND)
        .param("dossierId", entry.dossierId())
        .param("number", entry.number())
        .param("type", entry.type())
        .param("at", entry.at())
        .param("actorKind", entry.actorKind())
        .param("actorId", entry.actorId())
        .param("actorName", entry.actorName())
        .param("post", entry.post())
        .param("status", entry.status())
        .param("data", entry.data())
        .param("hash", HashChain.bytes(entry.hash()));
  }

  List<TrailEntry> events(UUID dossier) {
    return jdbc.sql(EVENTS).param("id", dossier).query(ENTRY).list();
  }

  static TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getObject("dossier_id", UUID.class),
        row.getInt("number"),
        row.getString("type"),
        DossierRow.instant(row, "at"),
        row.getString("actor_kind"),
        row.getObject("actor_id", UUID.class),
        row.getString("actor_name"),
        row.getString("post"),
        DossierStatus.valueOf(row.getString("status")),
        row.getString("data"),
        HashChain.digits(row.getBytes("hash")));
  }
}
