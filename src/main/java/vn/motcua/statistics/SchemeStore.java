package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Bilingual;

/** The SQL of scoring schemes. */
@Repository
class SchemeStore {
  private static final String IN_FORCE =
      """
      select code, valid_from, name, name_en, source
      from statistics.scheme
      where valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by valid_from desc
      limit 1
      """;
  private static final String INDICATORS =
      """
      select number, name, name_en, formula, officer, agency, most
      from statistics.scheme_indicator
      where code = :code and valid_from = :from
      order by number
      """;
  private static final String BANDS =
      """
      select whom, at_least, name, name_en
      from statistics.scheme_band
      where code = :code and valid_from = :from
      order by at_least desc
      """;

  private final JdbcClient jdbc;

  SchemeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scheme in force on a day; empty when none was. */
  Optional<Scheme> on(LocalDate day) {
    return jdbc.sql(IN_FORCE)
        .param("day", day)
        .query(
            (row, n) -> {
              String code = row.getString("code");
              LocalDate from = row.getObject("valid_from", LocalDate.class);
              return new Scheme(
                  code,
                  new Bilingual(row.getString("name"), row.getString("name_en")),
                  row.getString("source"),
                  indicators(code, from),
                  bands(code, from));
            })
        .optional();
  }

  private List<Scheme.Indicator> indicators(String code, LocalDate from) {
    return jdbc.sql(INDICATORS)
        .param("code", code)
        .param("from", from)
        .query(
            (row, n) ->
                new Scheme.Indicator(
                    row.getInt("number"),
                    new Bilingual(row.getString("name"), row.getString("name_en")),
                    row.getString("formula") == null
                        ? null
                        : Scheme.Formula.valueOf(row.getString("formula")),
                    row.getBoolean("officer"),
                    row.getBoolean("agency"),
                    row.getBigDecimal("most")))
        .list();
  }

  private List<Scheme.Band> bands(String code, LocalDate from) {
    return jdbc.sql(BANDS)
        .param("code", code)
        .param("from", from)
        .query(
            (row, n) ->
                new Scheme.Band(
                    Scheme.Whom.valueOf(row.getString("whom")),
                    row.getBigDecimal("at_least"),
                    new Bilingual(row.getString("name"), row.getString("name_en"))))
        .list();
  }
}
