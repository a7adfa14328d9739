package vn.motcua.demo;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a district's register was loaded before, asked by one process at a time. */
@Repository
class DistrictStore {
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(730127)
      """;
  private static final String HAS_DOSSIERS =
      """
      select exists (select from dossier.dossier where competent_agency_id = :agency)
      """;

  private final JdbcClient jdbc;

  DistrictStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock() {
    jdbc.sql(LOCK).query((row, n) -> n).list();
  }

  boolean hasDossiers(UUID agency) {
    return jdbc.sql(HAS_DOSSIERS).param("agency", agency).query(Boolean.class).single();
  }
}
