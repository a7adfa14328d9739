package vn.motcua.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Ids;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.TestPeople;
import vn.motcua.organisation.PostKind;

/**
 * An agency of its own calendar in the test database that offers one procedure of three working
 * days, whose people act at whatever moment a test says.
 */
final class ClockOffice {
  /** The procedure, in force since July 2025. */
  static final String PROCEDURE = "9.004873";

  private static final String SHIPPED = "/vn/motcua/catalogue/procedures/1.004873.json";

  final UUID agency;
  final String code;
  private final TestPeople people;
  private final Actors actors;
  private final Filing filing;

  ClockOffice(
      JdbcClient jdbc, Actors actors, Publication publication, Filing filing, String calendar) {
    this.people = new TestPeople(jdbc);
    this.actors = actors;
    this.filing = filing;
    this.agency = people.agency();
    this.code = "T" + agency;
    jdbc.sql("update organisation.agency set calendar = :calendar where id = :id")
        .param("calendar", calendar)
        .param("id", agency)
        .update();
    UUID version = publication.draft(procedure());
    boolean draft =
        jdbc.sql("select status = 'DRAFT' from catalogue.version where id = :id")
            .param("id", version)
            .query(Boolean.class)
            .single();
    if (draft) {
      publication.publish(version);
    }
    publication.offer(agency, List.of(PROCEDURE), LocalDate.of(2025, 7, 1));
  }

  OfficerActor officer(PostKind kind) {
    return actors.officer(people.officer("Người " + kind, kind, agency).id());
  }

  /** Files at the counter, for the agency itself. */
  Dossier file(OfficerActor reception, String at) {
    return file(reception, at, Channel.COUNTER, null);
  }

  Dossier file(OfficerActor reception, String at, Channel channel, @Nullable UUID competent) {
    Applicant applicant =
        new Applicant(
            Applicant.Kind.CITIZEN,
            "Nguyễn Thị Hoa",
            "030190000001",
            "0912345678",
            null,
            "Thôn Lại Xá, xã Hà Tây, thành phố Hải Phòng",
            null,
            null);
    Filing.Command command =
        new Filing.Command(
            Ids.next().toString(),
            competent,
            PROCEDURE,
            "thuong",
            channel,
            applicant,
            List.of(new GivenPaper("to-khai", 1, 0, 0, List.of())),
            ReturnMethod.COUNTER,
            new FeeFacts(1, 1, null, Set.of()));
    return at(at, () -> filing.file(command, reception));
  }

  static <T> T at(String local, Supplier<T> work) {
    return OfficeClock.at(moment(local), work);
  }

  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
  }

  private static String procedure() {
    try (InputStream file = ClockOffice.class.getResourceAsStream(SHIPPED)) {
      String json = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return json.replace("\"code\": \"1.004873\"", "\"code\": \"" + PROCEDURE + "\"")
          .replace("\"validFrom\": \"2026-02-01\"", "\"validFrom\": \"2025-07-01\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
