package vn.motcua.identity;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citizens who have an account. */
@Component
final class CitizenStore {
  private static final String SELECT_BY_ID =
      """
      select id, name, identity_number, birth_date, phone, email, address, assurance, registered_at
      from identity.citizen
      where id = :id
      """;
  private static final String SELECT_BY_NUMBER =
      """
      select id, name, identity_number, birth_date, phone, email, address, assurance, registered_at
      from identity.citizen
      where identity_number = :number
      """;
  private static final String INSERT =
      """
      insert into identity.citizen (id, name, identity_number, birth_date, phone, email, address,
        assurance, registered_at)
      values (:id, :name, :number, :birthDate, :phone, :email, :address, :assurance, :at)
      on conflict (identity_number) do nothing
      """;
  private static final RowMapper<Citizen> CITIZEN =
      (row, n) ->
          new Citizen(
              row.getObject("id", UUID.class),
              row.getString("name"),
              new IdentityNumber(row.getString("identity_number")),
              row.getObject("birth_date", LocalDate.class),
              row.getString("phone"),
              row.getString("email"),
              row.getString("address"),
              Citizen.Assurance.valueOf(row.getString("assurance")),
              row.getObject("registered_at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  CitizenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Citizen> byId(UUID id) {
    return jdbc.sql(SELECT_BY_ID).param("id", id).query(CITIZEN).optional();
  }

  Optional<Citizen> byNumber(IdentityNumber number) {
    return jdbc.sql(SELECT_BY_NUMBER).param("number", number.digits()).query(CITIZEN).optional();
  }

  /** Whether the citizen was added; false when somebody with the number is known. */
  boolean add(Citizen citizen) {
    return jdbc.sql(INSERT)
            .param("id", citizen.id())
            .param("name", citizen.name())
            .param("number", citizen.identityNumber().digits())
            .param("birthDate", citizen.birthDate())
            .param("phone", citizen.phone())
            .param("email", citizen.email())
            .param("address", citizen.address())
            .param("assurance", citizen.assurance().name())
            .param("at", Timestamp.from(citizen.registeredAt()))
            .update()
        == 1;
  }
}
