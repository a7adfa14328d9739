package vn.motcua.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.organisation.Agencies;

/** The series of codes and receipts, continued where the database stands. */
final class Numbers {
  private static final String LAST =
      """
      select coalesce(max(last), 0)
      from dossier.serial
      where agency_id = :agency and series = :series
      """;

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final Map<Series, AtomicInteger> last = new ConcurrentHashMap<>();
  private final Map<Series, String> identifiers = new ConcurrentHashMap<>();

  Numbers(JdbcClient jdbc, Agencies agencies) {
    this.jdbc = jdbc;
    this.agencies = agencies;
  }

  /** A series of an agency as the table of serials names it. */
  record Series(UUID agency, String name) {
    static Series codes(UUID agency, LocalDate day) {
      return new Series(agency, "code-" + day);
    }

    static Series receipts(UUID agency, int year) {
      return new Series(agency, "receipt-" + year);
    }
  }

  /** Draws the next number; {@code used} keeps the highest drawn of each series. */
  int next(Series series, Map<Series, Integer> used) {
    int number = last.computeIfAbsent(series, s -> new AtomicInteger(stands(s))).incrementAndGet();
    used.merge(series, number, Math::max);
    return number;
  }

  private int stands(Series series) {
    return jdbc.sql(LAST)
        .param("agency", series.agency())
        .param("series", series.name())
        .query(Integer.class)
        .single();
  }

  String identifier(UUID agency, LocalDate day) {
    return identifiers.computeIfAbsent(
        Series.codes(agency, day), s -> agencies.identifierOn(agency, day));
  }

  static Map<Series, Integer> none() {
    return new HashMap<>();
  }
}
