package vn.motcua.dossier;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of numbers and submissions: what makes a filing happen exactly once. */
@Repository
class FilingStore {
  private static final String NEXT_SERIAL =
      """
      insert into dossier.serial (agency_id, series, last)
      values (:agency, :series, 1)
      on conflict (agency_id, series) do update
      set last = dossier.serial.last + 1
      returning last
      """;
  private static final String CLAIM_SUBMISSION =
      """
      insert into dossier.submission (actor_id, key, request_hash, dossier_id)
      values (:actor, :key, :hash, :dossier)
      on conflict (actor_id, key) do nothing
      """;
  private static final String SUBMISSION =
      """
      select request_hash, dossier_id
      from dossier.submission
      where actor_id = :actor and key = :key
      """;
  private static final RowMapper<Submission> SUBMITTED =
      (row, n) ->
          new Submission(row.getBytes("request_hash"), row.getObject("dossier_id", UUID.class));

  private final JdbcClient jdbc;

  FilingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was filed under a client's key. */
  record Submission(byte[] requestHash, UUID dossierId) {}

  /**
   * The next number of a series of an agency. Holds the series' row until the transaction ends, so
   * two filings of one agency draw one after the other and a rollback leaves no gap.
   */
  int nextSerial(UUID agency, String series) {
    return jdbc.sql(NEXT_SERIAL)
        .param("agency", agency)
        .param("series", series)
        .query(Integer.class)
        .single();
  }

  /**
   * Takes the key for a new dossier. False when it is taken; waits while another transaction that
   * took it is still open.
   */
  boolean claim(UUID actor, String key, byte[] requestHash, UUID dossier) {
    return jdbc.sql(CLAIM_SUBMISSION)
            .param("actor", actor)
            .param("key", key)
            .param("hash", requestHash)
            .param("dossier", dossier)
            .update()
        == 1;
  }

  Optional<Submission> submission(UUID actor, String key) {
    return jdbc.sql(SUBMISSION).param("actor", actor).param("key", key).query(SUBMITTED).optional();
  }
}
