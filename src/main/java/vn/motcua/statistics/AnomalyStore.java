package vn.motcua.statistics;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what looks wrong. */
@Repository
class AnomalyStore {
  private static final String ADD =
      """
      insert into statistics.anomaly (dossier_id, kind, number, agency, officer, at)
      values (:dossier, :kind, :number, :agency, :officer, :at)
      """;

  private final JdbcClient jdbc;

  AnomalyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<Anomalies.Found> found) {
    for (Anomalies.Found each : found) {
      jdbc.sql(ADD)
          .param("dossier", each.dossierId())
          .param("kind", each.kind().name())
          .param("number", each.number())
          .param("agency", each.agency())
          .param("officer", each.officer())
          .param("at", each.at().atOffset(ZoneOffset.UTC))
          .update();
    }
  }
}
