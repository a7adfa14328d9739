package vn.motcua.organisation;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who holds which post, and to whom it is lent. */
@Repository
class StaffingStore {
  private static final String HOLDINGS_OF_POST =
      """
      select h.id, h.post_id, h.officer_id, o.name, h.basis, h.valid_from, h.valid_to
      from organisation.holding h
      join organisation.officer o on o.id = h.officer_id
      where h.post_id = :post
      order by h.basis desc, h.valid_from
      """;

  /** Those that have not ended by a day. */
  private static final String HOLDINGS_OF_AGENCY =
      """
      select h.id, h.post_id, h.officer_id, o.name, h.basis, h.valid_from, h.valid_to
      from organisation.post p
      join organisation.holding h on h.post_id = p.id
      join organisation.officer o on o.id = h.officer_id
      join organisation.agency a on a.id = p.agency_id
      where p.agency_id = :agency
        and (h.valid_to is null or h.valid_to >= least(:day, a.valid_to))
      order by h.basis desc, h.valid_from, o.name collate "vi-VN-x-icu"
      """;

  private static final String HOLDINGS_OF_OFFICER =
      """
      select h.id, h.post_id, h.officer_id, o.name, h.basis, h.valid_from, h.valid_to
      from organisation.holding h
      join organisation.officer o on o.id = h.officer_id
      where h.officer_id = :officer
      order by h.valid_from desc, h.id desc
      """;
  private static final String HOLDING =
      """
      select h.id, h.post_id, h.officer_id, o.name, h.basis, h.valid_from, h.valid_to
      from organisation.holding h
      join organisation.officer o on o.id = h.officer_id
      where h.id = :id
      """;
  private static final String INSERT_HOLDING =
      """
      insert into organisation.holding (id, post_id, officer_id, basis, valid_from, valid_to)
      values (:id, :post, :officer, :basis, :from, :to)
      """;
  private static final String END_HOLDING =
      """
      update organisation.holding
      set valid_to = :lastDay
      where id = :id
      """;

  /** Nothing is deleted: a holding that would begin later keeps its first day only. */
  private static final String END_HOLDINGS_OF_OFFICER =
      """
      update organisation.holding
      set valid_to = greatest(:lastDay, valid_from)
      where officer_id = :officer and (valid_to is null or valid_to > :lastDay)
      """;

  private static final String DELEGATIONS_OF_AGENCY =
      """
      select d.id, d.post_id, d.from_id, f.name as from_name, d.to_id, t.name as to_name,
        d.valid_from, d.valid_to, d.reason, d.revoked_at
      from organisation.post p
      join organisation.delegation d on d.post_id = p.id
      join organisation.officer f on f.id = d.from_id
      join organisation.officer t on t.id = d.to_id
      where p.agency_id = :agency and d.revoked_at is null and d.valid_to >= :day
      order by d.valid_from, d.id
      """;
  private static final String DELEGATIONS_OVERLAPPING =
      """
      select d.id, d.post_id, d.from_id, f.name as from_name, d.to_id, t.name as to_name,
        d.valid_from, d.valid_to, d.reason, d.revoked_at
      from organisation.delegation d
      join organisation.officer f on f.id = d.from_id
      join organisation.officer t on t.id = d.to_id
      where d.revoked_at is null and d.valid_from <= :to and d.valid_to >= :from
      order by d.valid_from, d.id
      """;
  private static final String DELEGATION =
      """
      select d.id, d.post_id, d.from_id, f.name as from_name, d.to_id, t.name as to_name,
        d.valid_from, d.valid_to, d.reason, d.revoked_at
      from organisation.delegation d
      join organisation.officer f on f.id = d.from_id
      join organisation.officer t on t.id = d.to_id
      where d.id = :id
      """;
  private static final String INSERT_DELEGATION =
      """
      insert into organisation.delegation (id, post_id, from_id, to_id, valid_from, valid_to, reason)
      values (:id, :post, :fromId, :toId, :from, :to, :reason)
      """;
  private static final String REVOKE =
      """
      update organisation.delegation
      set revoked_at = :at
      where id = :id and revoked_at is null
      """;
  private static final RowMapper<Holding> HOLDING_ROW =
      (row, n) ->
          new Holding(
              row.getObject("id", UUID.class),
              row.getObject("post_id", UUID.class),
              row.getObject("officer_id", UUID.class),
              row.getString("name"),
              HeldPost.Basis.valueOf(row.getString("basis")),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));
  private static final RowMapper<Delegation> DELEGATION_ROW =
      (row, n) -> {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Delegation(
            row.getObject("id", UUID.class),
            row.getObject("post_id", UUID.class),
            row.getObject("from_id", UUID.class),
            row.getString("from_name"),
            row.getObject("to_id", UUID.class),
            row.getString("to_name"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getString("reason"),
            revoked == null ? null : revoked.toInstant());
      };

  private final JdbcClient jdbc;

  StaffingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Holding> holdingsOfPost(UUID post) {
    return jdbc.sql(HOLDINGS_OF_POST).param("post", post).query(HOLDING_ROW).list();
  }

  List<Holding> holdingsOfAgency(UUID agency, LocalDate day) {
    return jdbc.sql(HOLDINGS_OF_AGENCY)
        .param("agency", agency)
        .param("day", day)
        .query(HOLDING_ROW)
        .list();
  }

  List<Holding> holdingsOfOfficer(UUID officer) {
    return jdbc.sql(HOLDINGS_OF_OFFICER).param("officer", officer).query(HOLDING_ROW).list();
  }

  Optional<Holding> holding(UUID id) {
    return jdbc.sql(HOLDING).param("id", id).query(HOLDING_ROW).optional();
  }

  void insert(UUID id, Appointment appointment, HeldPost.Basis basis) {
    jdbc.sql(INSERT_HOLDING)
        .param("id", id)
        .param("post", appointment.postId())
        .param("officer", appointment.officerId())
        .param("basis", basis.name())
        .param("from", appointment.from())
        .param("to", appointment.to(), Types.DATE)
        .update();
  }

  void endHolding(UUID id, LocalDate lastDay) {
    jdbc.sql(END_HOLDING).param("id", id).param("lastDay", lastDay).update();
  }

  void endHoldings(UUID officer, LocalDate lastDay) {
    jdbc.sql(END_HOLDINGS_OF_OFFICER).param("officer", officer).param("lastDay", lastDay).update();
  }

  List<Delegation> delegationsOfAgency(UUID agency, LocalDate day) {
    return jdbc.sql(DELEGATIONS_OF_AGENCY)
        .param("agency", agency)
        .param("day", day)
        .query(DELEGATION_ROW)
        .list();
  }

  List<Delegation> delegationsOverlapping(LocalDate from, LocalDate to) {
    return jdbc.sql(DELEGATIONS_OVERLAPPING)
        .param("from", from)
        .param("to", to)
        .query(DELEGATION_ROW)
        .list();
  }

  Optional<Delegation> delegation(UUID id) {
    return jdbc.sql(DELEGATION).param("id", id).query(DELEGATION_ROW).optional();
  }

  void insert(UUID id, NewDelegation delegation) {
    jdbc.sql(INSERT_DELEGATION)
        .param("id", id)
        .param("post", delegation.postId())
        .param("fromId", delegation.fromId())
        .param("toId", delegation.toId())
        .param("from", delegation.from())
        .param("to", delegation.to())
        .param("reason", delegation.reason())
        .update();
  }

  /** False when it was revoked before. */
  boolean revoke(UUID id, Instant at) {
    return jdbc.sql(REVOKE).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }
}
