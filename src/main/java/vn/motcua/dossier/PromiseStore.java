package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.base.Bilingual;
import vn.motcua.calendar.Promise;
import vn.motcua.dossier.Promises.Published;

/** The promises of agencies. */
@Repository
class PromiseStore {
  private static final String ALL =
      """
      select id, agency_id, procedure_code, name, name_en, weekday, cutoff, next_by, valid_from,
        valid_to, source
      from dossier.promise
      order by agency_id, procedure_code, valid_from, id
      """;
  private static final String BY_ID =
      """
      select id, agency_id, procedure_code, name, name_en, weekday, cutoff, next_by, valid_from,
        valid_to, source
      from dossier.promise
      where id = :id
      """;
  private static final String INSERT =
      """
      insert into dossier.promise
        (id, agency_id, procedure_code, name, name_en, weekday, cutoff, next_by, valid_from,
         valid_to, source, published_by, published_at)
      values
        (:id, :agency, :procedure, :name, :nameEn, :weekday, :cutoff, :nextBy, :validFrom,
         :validTo, :source, :by, :at)
      on conflict (agency_id, procedure_code, weekday, valid_from) do nothing
      """;
  private static final String END =
      """
      update dossier.promise
      set valid_to = :lastDay
      where id = :id
      """;

  private final JdbcClient jdbc;

  PromiseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Published> all() {
    return jdbc.sql(ALL).query(PromiseStore::read).list();
  }

  Optional<Published> find(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(PromiseStore::read).optional();
  }

  /** False when there is the same already. */
  boolean insert(Published published, String by, Instant at) {
    Promise promise = published.promise();
    return jdbc.sql(INSERT)
            .param("id", published.id())
            .param("agency", published.agencyId())
            .param("procedure", published.procedure())
            .param("name", promise.name().vietnamese())
            .param("nameEn", promise.name().english())
            .param("weekday", promise.weekday().getValue())
            .param("cutoff", promise.cutoff())
            .param("nextBy", promise.nextBy())
            .param("validFrom", promise.validFrom())
            .param("validTo", promise.validTo(), Types.DATE)
            .param("source", published.source())
            .param("by", by)
            .param("at", DossierRow.utc(at))
            .update()
        == 1;
  }

  void end(UUID id, LocalDate lastDay) {
    jdbc.sql(END).param("id", id).param("lastDay", lastDay).update();
  }

  private static Published read(ResultSet row, int number) throws SQLException {
    return new Published(
        row.getObject("id", UUID.class),
        row.getObject("agency_id", UUID.class),
        row.getString("procedure_code"),
        new Promise(
            new Bilingual(row.getString("name"), row.getString("name_en")),
            DayOfWeek.of(row.getInt("weekday")),
            row.getObject("cutoff", LocalTime.class),
            row.getObject("next_by", LocalTime.class),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)),
        row.getString("source"));
  }
}
