package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Account.Holder;
import vn.motcua.identity.Account.Holder.CitizenHolder;
import vn.motcua.identity.Account.Holder.OfficerHolder;
import vn.motcua.identity.Passwords.HashedPassword;

/** Accounts and the log of who signed in. */
@Component
final class AccountStore {
  private static final String SELECT_BY_ID =
      """
      select id, username, password, password_changed_at, must_change_password, status, demo,
        officer_id, citizen_id
      from identity.account
      where id = :id
      """;
  private static final String SELECT_BY_USERNAME =
      """
      select id, username, password, password_changed_at, must_change_password, status, demo,
        officer_id, citizen_id
      from identity.account
      where username = :username
      """;
  private static final String SELECT_BY_OFFICER =
      """
      select id, username, password, password_changed_at, must_change_password, status, demo,
        officer_id, citizen_id
      from identity.account
      where officer_id = :officer
      """;
  private static final String INSERT =
      """
      insert into identity.account (id, kind, username, password, password_changed_at,
        must_change_password, status, demo, officer_id, citizen_id, opened_at)
      values (:id, :kind, :username, :password, :at, :mustChange, :status, :demo, :officer, :citizen,
        :at)
      on conflict (username) do nothing
      """;
  private static final String UPDATE_PASSWORD =
      """
      update identity.account
      set password = :password, password_changed_at = :at, must_change_password = :mustChange
      where id = :id
      """;
  private static final String UPDATE_HASH =
      """
      update identity.account
      set password = :password
      where id = :id and password = :before
      """;
  private static final String UPDATE_STATUS =
      """
      update identity.account
      set status = :status
      where id = :id
      """;
  private static final String INSERT_SIGN_IN =
      """
      insert into identity.sign_in (id, at, account_id, address, outcome)
      values (:id, :at, :account, :address, :outcome)
      """;
  private static final RowMapper<Kept> KEPT =
      (row, n) -> new Kept(account(row), new HashedPassword(row.getString("password")));

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account and its password as kept. */
  record Kept(Account account, HashedPassword password) {}

  Optional<Account> byId(UUID id) {
    return jdbc.sql(SELECT_BY_ID).param("id", id).query(KEPT).optional().map(Kept::account);
  }

  Optional<Kept> keptById(UUID id) {
    return jdbc.sql(SELECT_BY_ID).param("id", id).query(KEPT).optional();
  }

  Optional<Kept> byUsername(String username) {
    return jdbc.sql(SELECT_BY_USERNAME).param("username", username).query(KEPT).optional();
  }

  Optional<Account> byOfficer(UUID officerId) {
    return jdbc.sql(SELECT_BY_OFFICER)
        .param("officer", officerId)
        .query(KEPT)
        .optional()
        .map(Kept::account);
  }

  /** Whether it was added; false when the user name is taken. */
  boolean add(Account account, HashedPassword password) {
    return jdbc.sql(INSERT)
            .param("id", account.id())
            .param("kind", account.holder() instanceof OfficerHolder ? "OFFICER" : "CITIZEN")
            .param("username", account.username())
            .param("password", password.text())
            .param("at", Timestamp.from(account.passwordChangedAt()))
            .param("mustChange", account.mustChangePassword())
            .param("status", account.status().name())
            .param("demo", account.demo())
            .param("officer", account.holder() instanceof OfficerHolder o ? o.officerId() : null)
            .param("citizen", account.holder() instanceof CitizenHolder c ? c.citizenId() : null)
            .update()
        == 1;
  }

  void changePassword(UUID id, HashedPassword password, boolean mustChange, Instant at) {
    jdbc.sql(UPDATE_PASSWORD)
        .param("id", id)
        .param("password", password.text())
        .param("mustChange", mustChange)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The same password, kept in a newer way; nothing when it has been changed meanwhile. */
  void rehash(UUID id, HashedPassword before, HashedPassword after) {
    jdbc.sql(UPDATE_HASH)
        .param("id", id)
        .param("before", before.text())
        .param("password", after.text())
        .update();
  }

  /** Whether there is such an account. */
  boolean changeStatus(UUID id, Account.Status status) {
    return jdbc.sql(UPDATE_STATUS).param("id", id).param("status", status.name()).update() == 1;
  }

  void log(UUID id, Instant at, @Nullable UUID accountId, String address, String outcome) {
    jdbc.sql(INSERT_SIGN_IN)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("account", accountId)
        .param("address", address)
        .param("outcome", outcome)
        .update();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("username"),
        holder(row),
        Account.Status.valueOf(row.getString("status")),
        row.getObject("password_changed_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("must_change_password"),
        row.getBoolean("demo"));
  }

  private static Holder holder(ResultSet row) throws SQLException {
    UUID officer = row.getObject("officer_id", UUID.class);
    return officer == null
        ? new CitizenHolder(row.getObject("citizen_id", UUID.class))
        : new OfficerHolder(officer);
  }
}
