package vn.motcua.organisation;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of units and posts. */
@Repository
class UnitStore {
  private static final String OF_AGENCY =
      """
      select u.id, u.agency_id, u.code, u.name, u.name_en
      from organisation.unit u
      join organisation.agency a on a.id = u.agency_id
      where u.agency_id = :agency
        and (u.valid_to is null or u.valid_to >= least(:day, a.valid_to))
      order by u.code
      """;
  private static final String BY_ID =
      """
      select id, agency_id, code, name, name_en
      from organisation.unit
      where id = :id
      """;
  private static final String BY_CODE =
      """
      select id, agency_id, code, name, name_en
      from organisation.unit
      where agency_id = :agency and code = :code
      order by valid_to desc nulls first
      limit 1
      """;
  private static final String POSTS =
      """
      select p.id, p.agency_id, p.unit_id, p.kind, p.title, p.title_en
      from organisation.post p
      join organisation.agency a on a.id = p.agency_id
      left join organisation.unit u on u.id = p.unit_id
      where p.agency_id = :agency
        and (p.valid_to is null or p.valid_to >= least(:day, a.valid_to))
      order by u.code nulls first, p.kind, p.title collate "vi-VN-x-icu", p.id
      """;
  private static final String POST =
      """
      select id, agency_id, unit_id, kind, title, title_en
      from organisation.post
      where id = :id
      """;

  /** The days on which both the post and its agency exist. */
  private static final String POST_PERIOD =
      """
      select greatest(p.valid_from, a.valid_from) as valid_from, least(p.valid_to, a.valid_to) as valid_to
      from organisation.post p
      join organisation.agency a on a.id = p.agency_id
      where p.id = :id
      """;

  private static final String OPEN_POSTS_OF_UNIT =
      """
      select title
      from organisation.post
      where unit_id = :unit and (valid_to is null or valid_to > :day)
      order by title collate "vi-VN-x-icu"
      """;
  private static final String HOLDERS_AFTER =
      """
      select o.name
      from organisation.holding h
      join organisation.officer o on o.id = h.officer_id
      where h.post_id = :post and (h.valid_to is null or h.valid_to > :day)
      order by h.basis desc, o.name collate "vi-VN-x-icu"
      """;
  private static final String INSERT_UNIT =
      """
      insert into organisation.unit (id, agency_id, code, name, name_en, valid_from)
      values (:id, :agency, :code, :name, :nameEn, :validFrom)
      on conflict do nothing
      """;
  private static final String INSERT_POST =
      """
      insert into organisation.post (id, agency_id, unit_id, kind, title, title_en, valid_from)
      values (:id, :agency, :unit, :kind, :title, :titleEn, :validFrom)
      """;
  private static final String END_UNIT =
      """
      update organisation.unit
      set valid_to = :day
      where id = :id and valid_to is null and (valid_from is null or valid_from <= :day)
      """;
  private static final String END_POST =
      """
      update organisation.post
      set valid_to = :day
      where id = :id and valid_to is null and (valid_from is null or valid_from <= :day)
      """;
  private static final RowMapper<Unit> UNIT =
      (row, n) ->
          new Unit(
              row.getObject("id", UUID.class),
              row.getObject("agency_id", UUID.class),
              row.getString("code"),
              row.getString("name"),
              row.getString("name_en"));
  static final RowMapper<Post> POST_ROW =
      (row, n) ->
          new Post(
              row.getObject("id", UUID.class),
              row.getObject("agency_id", UUID.class),
              row.getObject("unit_id", UUID.class),
              PostKind.valueOf(row.getString("kind")),
              row.getString("title"),
              row.getString("title_en"));
  private static final RowMapper<Period> PERIOD =
      (row, n) ->
          new Period(
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));

  private final JdbcClient jdbc;

  UnitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> ofAgency(UUID agency, LocalDate day) {
    return jdbc.sql(OF_AGENCY).param("agency", agency).param("day", day).query(UNIT).list();
  }

  Optional<Unit> find(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(UNIT).optional();
  }

  Optional<Unit> byCode(UUID agency, String code) {
    return jdbc.sql(BY_CODE).param("agency", agency).param("code", code).query(UNIT).optional();
  }

  List<Post> posts(UUID agency, LocalDate day) {
    return jdbc.sql(POSTS).param("agency", agency).param("day", day).query(POST_ROW).list();
  }

  Optional<Post> post(UUID id) {
    return jdbc.sql(POST).param("id", id).query(POST_ROW).optional();
  }

  Period postPeriod(UUID post) {
    return jdbc.sql(POST_PERIOD).param("id", post).query(PERIOD).single();
  }

  List<String> openPostsAfter(UUID unit, LocalDate day) {
    return jdbc.sql(OPEN_POSTS_OF_UNIT)
        .param("unit", unit)
        .param("day", day)
        .query(String.class)
        .list();
  }

  List<String> holdersAfter(UUID post, LocalDate day) {
    return jdbc.sql(HOLDERS_AFTER).param("post", post).param("day", day).query(String.class).list();
  }

  /** False when an open unit of the agency has the code. */
  boolean insert(UUID id, NewUnit unit) {
    return jdbc.sql(INSERT_UNIT)
            .param("id", id)
            .param("agency", unit.agencyId())
            .param("code", unit.code())
            .param("name", unit.name())
            .param("nameEn", unit.nameEn())
            .param("validFrom", unit.validFrom(), Types.DATE)
            .update()
        == 1;
  }

  void insert(UUID id, NewPost post) {
    jdbc.sql(INSERT_POST)
        .param("id", id)
        .param("agency", post.agencyId())
        .param("unit", post.unitId(), Types.OTHER)
        .param("kind", post.kind().name())
        .param("title", post.title())
        .param("titleEn", post.titleEn())
        .param("validFrom", post.validFrom(), Types.DATE)
        .update();
  }

  /** False when it has ended already or begins later. */
  boolean endUnit(UUID id, LocalDate day) {
    return jdbc.sql(END_UNIT).param("id", id).param("day", day).update() == 1;
  }

  /** False when it has ended already or begins later. */
  boolean endPost(UUID id, LocalDate day) {
    return jdbc.sql(END_POST).param("id", id).param("day", day).update() == 1;
  }
}
