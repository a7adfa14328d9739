package vn.motcua.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;

/**
 * Search. Words are matched from their beginning in the folded text of a version; a name that holds
 * the very phrase comes first, the phrase with its accents before all, shorter names before longer.
 */
@Component
final class ListingStore {
  private static final String COUNT_IN_FORCE =
      """
      select count(*)
      from catalogue.version v
      where v.status = 'PUBLISHED'
        and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
        and (cast(:field as text) is null or v.field_code = :field)
        and (cast(:agency as uuid) is null or exists (
          select 1 from catalogue.offer o
          where o.agency_id = :agency and o.code = v.code
            and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)))
        and (select count(*) from unnest(cast(:words as text[])) w
          where v.folded_text like '% ' || w || '%') >= :least
      """;
  private static final String SELECT_IN_FORCE =
      """
      select v.id, v.code, v.number, v.status, v.name, v.name_en, v.online_level,
        f.code as field_code, f.name as field_name, f.name_en as field_name_en
      from catalogue.version v
      join catalogue.field f on f.code = v.field_code
      where v.status = 'PUBLISHED'
        and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
        and (cast(:field as text) is null or v.field_code = :field)
        and (cast(:agency as uuid) is null or exists (
          select 1 from catalogue.offer o
          where o.agency_id = :agency and o.code = v.code
            and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)))
        and (select count(*) from unnest(cast(:words as text[])) w
          where v.folded_text like '% ' || w || '%') >= :least
      order by v.code = :phrase desc,
        position(' ' || :accented in ' ' || lower(v.name)) > 0 desc,
        position(' ' || :phrase in v.folded_name) > 0 desc,
        (select count(*) from unnest(cast(:words as text[])) w
          where v.folded_text like '% ' || w || '%') desc,
        (select count(*) from unnest(cast(:words as text[])) w
          where v.folded_name like '% ' || w || '%') desc,
        case when :phrase = '' then 0 else length(v.name) end,
        v.name, v.code
      limit :size offset :skip
      """;
  private static final String COUNT_ALL =
      """
      select count(*)
      from catalogue.version v
      where (cast(:status as text) is null or v.status = :status)
        and (cast(:origin as text) is null or v.origin = :origin)
        and (cast(:field as text) is null or v.field_code = :field)
        and (select count(*) from unnest(cast(:words as text[])) w
          where v.folded_text like '% ' || w || '%') = cardinality(cast(:words as text[]))
      """;
  private static final String SELECT_ALL =
      """
      select v.id, v.code, v.number, v.status, v.name, v.name_en, v.online_level,
        f.code as field_code, f.name as field_name, f.name_en as field_name_en
      from catalogue.version v
      join catalogue.field f on f.code = v.field_code
      where (cast(:status as text) is null or v.status = :status)
        and (cast(:origin as text) is null or v.origin = :origin)
        and (cast(:field as text) is null or v.field_code = :field)
        and (select count(*) from unnest(cast(:words as text[])) w
          where v.folded_text like '% ' || w || '%') = cardinality(cast(:words as text[]))
      order by v.name, v.code, v.number desc
      limit :size offset :skip
      """;
  private static final RowMapper<Listing> LISTING =
      (row, n) ->
          new Listing(
              row.getObject("id", UUID.class),
              row.getString("code"),
              row.getInt("number"),
              Status.valueOf(row.getString("status")),
              row.getString("name"),
              row.getString("name_en"),
              new Field(
                  row.getString("field_code"),
                  row.getString("field_name"),
                  row.getString("field_name_en")),
              OnlineLevel.valueOf(row.getString("online_level")));

  private final JdbcClient jdbc;

  ListingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Versions in force with all words of the text; when there are none, with half of them. */
  Listings inForce(ProcedureSearch search) {
    List<String> words = Words.of(Words.folded(search.text()));
    int least = words.size();
    int total = count(search, words, least);
    if (total == 0 && words.size() > 1) {
      least = (words.size() + 1) / 2;
      total = count(search, words, least);
    }
    List<Listing> rows =
        bind(jdbc.sql(SELECT_IN_FORCE), search, words, least)
            .param("phrase", Words.folded(search.text()))
            .param("accented", Words.accented(search.text()))
            .param("size", search.size())
            .param("skip", (long) (search.page() - 1) * search.size())
            .query(LISTING)
            .list();
    return new Listings(rows, total, search.page(), pages(total, search.size()));
  }

  /** Versions of every status. */
  Listings all(
      String text,
      @Nullable Status status,
      @Nullable Origin origin,
      @Nullable String field,
      int page,
      int size) {
    String[] words = Words.of(Words.folded(text)).toArray(String[]::new);
    int total =
        bind(jdbc.sql(COUNT_ALL), words, status, origin, field).query(Integer.class).single();
    List<Listing> rows =
        bind(jdbc.sql(SELECT_ALL), words, status, origin, field)
            .param("size", size)
            .param("skip", (long) (page - 1) * size)
            .query(LISTING)
            .list();
    return new Listings(rows, total, page, pages(total, size));
  }

  private int count(ProcedureSearch search, List<String> words, int least) {
    return bind(jdbc.sql(COUNT_IN_FORCE), search, words, least).query(Integer.class).single();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, ProcedureSearch search, List<String> words, int least) {
    return statement
        .param("day", search.day())
        .param("field", known(search.field()))
        .param("agency", search.agency())
        .param("words", words.toArray(String[]::new))
        .param("least", least);
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement,
      String[] words,
      @Nullable Status status,
      @Nullable Origin origin,
      @Nullable String field) {
    return statement
        .param("words", words)
        .param("status", status == null ? null : status.name())
        .param("origin", origin == null ? null : origin.name())
        .param("field", known(field));
  }

  /** A field's code; one that cannot be a code is turned into one that no field has. */
  private static @Nullable String known(@Nullable String field) {
    return field == null || Completeness.isKey(field) ? field : "-";
  }

  private static int pages(int total, int size) {
    return Math.max(1, (total + size - 1) / size);
  }
}
