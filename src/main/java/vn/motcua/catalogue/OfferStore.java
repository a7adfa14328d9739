package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
  private static final String SELECT_ALL =
      """
      select agency_id, code, valid_from, valid_to
      from catalogue.offer
      """;
  private static final String SELECT_PUBLISHED =
      """
      select code, online_level, valid_from, valid_to
      from catalogue.version
      where status = 'PUBLISHED'
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

  /** Every offer and every published version. */
  Offering all() {
    Map<Object, Object> same = new HashMap<>();
    List<Offer> offers =
        jdbc.sql(SELECT_ALL)
            .query(
                (row, n) ->
                    new Offer(
                        once(same, row.getObject("agency_id", UUID.class)),
                        once(same, row.getString("code")),
                        once(same, row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_to", LocalDate.class)))
            .list();
    return new Offering(
        offers,
        jdbc.sql(SELECT_PUBLISHED)
            .query(
                (row, n) ->
                    new Offering.Published(
                        row.getString("code"),
                        OnlineLevel.valueOf(row.getString("online_level")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
            .list());
  }

  /** One object for all that are equal: they are kept in memory. */
  @SuppressWarnings("unchecked")
  private static <T> T once(Map<Object, Object> same, T value) {
    return (T) same.computeIfAbsent(value, Function.identity());
  }

  List<UUID> agencies(String code, LocalDate day) {
    return jdbc.sql(SELECT_AGENCIES).param("code", code).param("day", day).query(UUID.class).list();
  }
}
