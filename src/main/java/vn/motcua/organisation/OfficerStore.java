package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Text;

/** The SQL of officers and of the posts that they may act for. */
@Repository
class OfficerStore {
  private static final String BY_ID =
      """
      select id, username, name, email, phone, active
      from organisation.officer
      where id = :id
      """;
  private static final String BY_USERNAME =
      """
      select id, username, name, email, phone, active
      from organisation.officer
      where username = :username
      """;
  private static final String NAMES =
      """
      select id, name
      from organisation.officer
      where id = any(:ids)
      """;
  private static final String SEARCH =
      """
      select id, username, name, email, phone, active
      from organisation.officer
      where folded like '%' || :text || '%'
      order by active desc, name collate "vi-VN-x-icu", username
      limit :limit offset :offset
      """;

  /** Own and backup posts, and those delegated to the officer by somebody who holds them. */
  private static final String POSTS =
      """
      select p.id, p.agency_id, p.unit_id, p.kind, p.title, p.title_en, held.basis,
        held.valid_from, held.valid_to
      from (
        select h.post_id, h.basis, h.valid_from, h.valid_to
        from organisation.holding h
        where h.officer_id = :officer
          and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
        union all
        select d.post_id, 'DELEGATED', d.valid_from, d.valid_to
        from organisation.delegation d
        where d.to_id = :officer and d.revoked_at is null
          and d.valid_from <= :day and d.valid_to >= :day
          and exists (
            select from organisation.holding h
            join organisation.officer f on f.id = h.officer_id and f.active
            where h.post_id = d.post_id and h.officer_id = d.from_id and h.basis = 'OWN'
              and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day))
      ) held
      join organisation.post p on p.id = held.post_id
        and (p.valid_from is null or p.valid_from <= :day)
        and (p.valid_to is null or p.valid_to >= :day)
      join organisation.officer o on o.id = :officer and o.active
      join organisation.agency a on a.id = p.agency_id
        and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
      order by case held.basis when 'OWN' then 1 when 'BACKUP' then 2 else 3 end, p.title, p.id
      """;

  private static final String HOLDERS =
      """
      select distinct o.id, o.username, o.name collate "vi-VN-x-icu" as name, o.email, o.phone, o.active
      from organisation.post p
      join organisation.holding h on h.post_id = p.id
        and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
      join organisation.officer o on o.id = h.officer_id and o.active
      where p.agency_id = :agency and p.kind = :kind
        and (cast(:unit as uuid) is null or p.unit_id = :unit)
        and (p.valid_from is null or p.valid_from <= :day)
        and (p.valid_to is null or p.valid_to >= :day)
      order by name, o.username
      """;
  private static final String INSERT =
      """
      insert into organisation.officer (id, username, name, email, phone, active, folded)
      values (:id, :username, :name, :email, :phone, true, :folded)
      on conflict (username) do nothing
      """;
  private static final String UPDATE =
      """
      update organisation.officer
      set name = :name, email = :email, phone = :phone, folded = :folded
      where id = :id
      """;
  private static final String SET_ACTIVE =
      """
      update organisation.officer
      set active = :active
      where id = :id and active <> :active
      """;
  private static final RowMapper<Officer> OFFICER =
      (row, n) ->
          new Officer(
              row.getObject("id", UUID.class),
              row.getString("username"),
              row.getString("name"),
              row.getString("email"),
              row.getString("phone"),
              row.getBoolean("active"));
  private static final RowMapper<HeldPost> HELD =
      (row, n) ->
          new HeldPost(
              UnitStore.POST_ROW.mapRow(row, n),
              HeldPost.Basis.valueOf(row.getString("basis")),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));

  private final JdbcClient jdbc;

  OfficerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Officer> find(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(OFFICER).optional();
  }

  Map<UUID, String> names(Set<UUID> ids) {
    return jdbc
        .sql(NAMES)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Officer> byUsername(String username) {
    return jdbc.sql(BY_USERNAME).param("username", username).query(OFFICER).optional();
  }

  List<Officer> search(String text, int offset, int limit) {
    return jdbc.sql(SEARCH)
        .param("text", Text.fold(text).replaceAll("([\\\\%_])", "\\\\$1"))
        .param("offset", offset)
        .param("limit", limit)
        .query(OFFICER)
        .list();
  }

  List<HeldPost> postsOf(UUID officer, LocalDate day) {
    return jdbc.sql(POSTS).param("officer", officer).param("day", day).query(HELD).list();
  }

  List<Officer> holders(UUID agency, PostKind kind, @Nullable UUID unit, LocalDate day) {
    return jdbc.sql(HOLDERS)
        .param("agency", agency)
        .param("kind", kind.name())
        .param("unit", unit)
        .param("day", day)
        .query(OFFICER)
        .list();
  }

  /** False when the user name is taken. */
  boolean insert(UUID id, NewOfficer officer) {
    return jdbc.sql(INSERT)
            .param("id", id)
            .param("username", officer.username())
            .param("name", officer.name())
            .param("email", officer.email())
            .param("phone", officer.phone())
            .param("folded", folded(officer.name(), officer.username()))
            .update()
        == 1;
  }

  void update(Officer officer) {
    jdbc.sql(UPDATE)
        .param("id", officer.id())
        .param("name", officer.name())
        .param("email", officer.email())
        .param("phone", officer.phone())
        .param("folded", folded(officer.name(), officer.username()))
        .update();
  }

  /** False when it was so already. */
  boolean setActive(UUID id, boolean active) {
    return jdbc.sql(SET_ACTIVE).param("id", id).param("active", active).update() == 1;
  }

  private static String folded(String name, String username) {
    return Text.fold(name + " " + username);
  }
}
