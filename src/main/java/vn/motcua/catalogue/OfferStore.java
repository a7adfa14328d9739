package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code catalogue.offer}. */
@Component
final class OfferStore {
  private static final String EXISTS =
      """
      select exists (
        select 1 from catalogue.offer
        where agency_id = :agency and code = :code
          and valid_from <= :day and (valid_to is null or valid_to >= :day))
      """;
  private static final String INSERT =
      """
      insert into catalogue.offer (agency_id, code, valid_from)
      select :agency, :code, :from
      where not exists (
        select 1 from catalogue.offer
        where agency_id = :agency and code = :code and (valid_to is null or valid_to >= :from))
      """;
  private static final String UPDATE_LAST_DAY =
      """
      update catalogue.offer
      set valid_to = greatest(:lastDay, valid_from - 1)
      where agency_id = :agency and code = :code and (valid_to is null or valid_to > :lastDay)
      """;
  private static final String SELECT_OF_CODE =
      """
      select agency_id, code, valid_from, valid_to
      from catalogue.offer
      where code = :code
      order by valid_from, agency_id
      """;
  private static final String SELECT_CODES =
      """
      select code
      from catalogue.offer
      where agency_id = :agency and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by code
      """;
  private static final String SELECT_AGENCIES =
      """
      select agency_id
      from catalogue.offer
      where code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day)
      """;
  private static final String SELECT_PUBLISHED =
      """
      select o.agency_id, o.code, v.online_level
      from catalogue.offer o
      join catalogue.version v on v.code = o.code and v.status = 'PUBLISHED'
        and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
      where o.agency_id = any(:agencies)
        and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
      """;
  private static final String SELECT_PUBLISHED_BY_ANY =
      """
      select v.code, v.online_level
      from catalogue.version v
      where v.status = 'PUBLISHED'
        and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
        and exists (
          select 1 from catalogue.offer o
          where o.code = v.code and o.agency_id = any(:agencies)
            and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day))
      """;
  private static final RowMapper<Offer> OFFER =
      (row, n) ->
          new Offer(
              row.getObject("agency_id", UUID.class),
              row.getString("code"),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class));

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean exists(UUID agency, String code, LocalDate day) {
    return jdbc.sql(EXISTS)
        .param("agency", agency)
        .param("code", code)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Begins an offer, unless one runs or is to come. */
  void insert(UUID agency, String code, LocalDate from) {
    jdbc.sql(INSERT).param("agency", agency).param("code", code).param("from", from).update();
  }

  void end(UUID agency, String code, LocalDate lastDay) {
    jdbc.sql(UPDATE_LAST_DAY)
        .param("agency", agency)
        .param("code", code)
        .param("lastDay", lastDay)
        .update();
  }

  List<Offer> of(String code) {
    return jdbc.sql(SELECT_OF_CODE).param("code", code).query(OFFER).list();
  }

  List<String> codes(UUID agency, LocalDate day) {
    return jdbc.sql(SELECT_CODES)
        .param("agency", agency)
        .param("day", day)
        .query(String.class)
        .list();
  }

  List<Offered> published(Collection<UUID> agencies, LocalDate day) {
    return jdbc.sql(SELECT_PUBLISHED)
        .param("agencies", agencies.toArray(UUID[]::new))
        .param("day", day)
        .query(
            (row, n) ->
                new Offered(
                    row.getObject("agency_id", UUID.class),
                    row.getString("code"),
                    OnlineLevel.valueOf(row.getString("online_level"))))
        .list();
  }

  List<UUID> agencies(String code, LocalDate day) {
    return jdbc.sql(SELECT_AGENCIES).param("code", code).param("day", day).query(UUID.class).list();
  }

  Map<String, OnlineLevel> publishedByAny(Collection<UUID> agencies, LocalDate day) {
    Map<String, OnlineLevel> levels = new HashMap<>();
    jdbc.sql(SELECT_PUBLISHED_BY_ANY)
        .param("agencies", agencies.toArray(UUID[]::new))
        .param("day", day)
        .query(
            row -> {
              levels.put(row.getString("code"), OnlineLevel.valueOf(row.getString("online_level")));
            });
    return levels;
  }
}
