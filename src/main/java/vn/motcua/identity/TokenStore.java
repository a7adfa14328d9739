package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API tokens, found by the hash of their secret. */
@Component
final class TokenStore {
  private static final String INSERT =
      """
      insert into identity.token (id, officer_id, label, hash, issued_at, expires_at)
      values (:id, :officer, :label, :hash, :issuedAt, :expiresAt)
      """;
  private static final String SELECT_OF_OFFICER =
      """
      select id, officer_id, label, issued_at, expires_at, last_used_at, revoked_at
      from identity.token
      where officer_id = :officer
      order by issued_at desc, id
      """;
  private static final String SELECT_IN_FORCE =
      """
      select token.id, token.officer_id, token.label, token.issued_at, token.expires_at,
        token.last_used_at, token.revoked_at
      from identity.token
      left join identity.account on account.officer_id = token.officer_id
      where token.hash = :hash
        and token.revoked_at is null
        and (token.expires_at is null or token.expires_at > :now)
        and coalesce(account.status, 'ACTIVE') = 'ACTIVE'
      """;
  private static final String UPDATE_USED =
      """
      update identity.token
      set last_used_at = :now
      where id = :id
      """;
  private static final String UPDATE_REVOKED =
      """
      update identity.token
      set revoked_at = :now
      where id = :id and revoked_at is null
      """;
  private static final RowMapper<Token> TOKEN =
      (row, n) ->
          new Token(
              row.getObject("id", UUID.class),
              row.getObject("officer_id", UUID.class),
              row.getString("label"),
              row.getObject("issued_at", OffsetDateTime.class).toInstant(),
              instant(row, "expires_at"),
              instant(row, "last_used_at"),
              instant(row, "revoked_at"));

  private final JdbcClient jdbc;

  TokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Token token, byte[] hash) {
    Instant expires = token.expiresAt();
    jdbc.sql(INSERT)
        .param("id", token.id())
        .param("officer", token.officerId())
        .param("label", token.label())
        .param("hash", hash)
        .param("issuedAt", Timestamp.from(token.issuedAt()))
        .param("expiresAt", expires == null ? null : Timestamp.from(expires))
        .update();
  }

  /** The newest first. */
  List<Token> of(UUID officerId) {
    return jdbc.sql(SELECT_OF_OFFICER).param("officer", officerId).query(TOKEN).list();
  }

  /** The token with the hash, when it is in force and its officer's account is not locked. */
  Optional<Token> inForce(byte[] hash, Instant now) {
    return jdbc.sql(SELECT_IN_FORCE)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .query(TOKEN)
        .optional();
  }

  void used(UUID id, Instant now) {
    jdbc.sql(UPDATE_USED).param("id", id).param("now", Timestamp.from(now)).update();
  }

  void revoke(UUID id, Instant now) {
    jdbc.sql(UPDATE_REVOKED).param("id", id).param("now", Timestamp.from(now)).update();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
