package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;

/** Versions, publication, offers and search on a real database. */
class CatalogueIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private final JdbcClient jdbc =
      JdbcClient.create(
          new SingleConnectionDataSource(
              DATABASE.url(), DATABASE.user(), DATABASE.password(), true));
  private final VersionStore versions = new VersionStore(jdbc);
  private final OfferStore offers = new OfferStore(jdbc);
  private final Catalogue catalogue =
      new Catalogue(versions, new ListingStore(jdbc), offers, new ReferenceData(jdbc));
  private final Publication publication = new Publication(versions, offers, new OfficeClock());

  @BeforeEach
  void empty() {
    jdbc.sql("delete from catalogue.offer").update();
    jdbc.sql("delete from catalogue.version").update();
  }

  @Test
  void whatIsDraftedReadsBackEqualAndIsShownToNobody() {
    Procedure birth = ProcedureJson.read(ShippedFiles.text("1.001193"));
    UUID id = publication.draft(birth, Origin.WRITTEN);
    ProcedureVersion version = catalogue.version(id);
    assertThat(version.procedure()).isEqualTo(birth);
    assertThat(version.status()).isEqualTo(Status.DRAFT);
    assertThat(version.publishedAt()).isNull();
    assertThat(catalogue.current("1.001193", TODAY)).isEmpty();
    assertThat(found("khai sinh")).isEmpty();
  }

  @Test
  void aNewVersionEndsTheOneBeforeAndBothStayReadable() {
    UUID first = published(SampleProcedures.named("1.001193", "Khai sinh"));
    UUID second =
        published(SampleProcedures.from("1.001193", "Đăng ký khai sinh", LocalDate.of(2026, 8, 1)));
    assertThat(name(LocalDate.of(2026, 1, 31))).isNull();
    assertThat(name(LocalDate.of(2026, 2, 1))).isEqualTo("Khai sinh");
    assertThat(name(LocalDate.of(2026, 7, 31))).isEqualTo("Khai sinh");
    assertThat(name(LocalDate.of(2026, 8, 1))).isEqualTo("Đăng ký khai sinh");
    assertThat(catalogue.version(first).validTo()).isEqualTo(LocalDate.of(2026, 7, 31));
    assertThat(catalogue.version(first).name()).isEqualTo("Khai sinh");
    assertThat(catalogue.version(second).number()).isEqualTo(2);
    assertThat(catalogue.versions("1.001193"))
        .extracting(ProcedureVersion::id)
        .containsExactly(second, first);
  }

  @Test
  void aVersionMayNotBeginBeforeTheOneItFollows() {
    published(SampleProcedures.named("1.001193", "Khai sinh"));
    UUID early =
        publication.draft(
            SampleProcedures.from("1.001193", "Cũ", LocalDate.of(2025, 1, 1)), Origin.WRITTEN);
    assertThatThrownBy(() -> publication.publish(early)).isInstanceOf(RuleRefusal.class);
    assertThat(catalogue.version(early).status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void anIncompleteDraftIsNotPublishedAndEveryFaultIsNamed() {
    Procedure bare =
        ProcedureJson.changed(
            SampleProcedures.named("1.001193", "Khai sinh"),
            Map.of("unitCode", "", "processKey", ""));
    UUID id = publication.draft(bare, Origin.WRITTEN);
    assertThatThrownBy(() -> publication.publish(id))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::field)
                    .containsExactly("unitCode", "processKey"));
    publication.assign(id, assignment());
    publication.publish(id);
    assertThat(catalogue.current("1.001193", TODAY).orElseThrow().unitCode()).isEqualTo("TP");
  }

  @Test
  void aPublishedVersionCannotChange() {
    UUID id = published(SampleProcedures.named("1.001193", "Khai sinh"));
    assertThatThrownBy(() -> publication.assign(id, assignment())).isInstanceOf(RuleRefusal.class);
    assertThatThrownBy(() -> publication.publish(id)).isInstanceOf(RuleRefusal.class);
    assertThatThrownBy(() -> publication.discard(id)).isInstanceOf(RuleRefusal.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update catalogue.version set name = 'x' where id = ?").param(id).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("published and cannot change");
    assertThatThrownBy(
            () ->
                jdbc.sql("update catalogue.version set content = '{}' where id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aWithdrawnVersionTakesNoNewDossierButWasInForceBefore() {
    UUID id = published(SampleProcedures.named("1.001193", "Khai sinh"));
    OfficeClock.at(at(TODAY), () -> publication.withdraw(id));
    assertThat(catalogue.current("1.001193", TODAY)).isEmpty();
    assertThat(catalogue.current("1.001193", TODAY.minusDays(1))).isPresent();
    assertThat(catalogue.version(id).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(found("khai sinh")).isEmpty();
    assertThatThrownBy(() -> publication.withdraw(id)).isInstanceOf(RuleRefusal.class);
  }

  @Test
  void aDraftCanBeThrownAway() {
    UUID id = publication.draft(SampleProcedures.named("1.001193", "Khai sinh"), Origin.WRITTEN);
    publication.discard(id);
    assertThat(catalogue.versions("1.001193")).isEmpty();
  }

  @Test
  void aShippedFileIsPublishedOnceAndAChangedOneBecomesTheNextVersion() {
    Procedure shipped = SampleProcedures.named("1.001193", "Khai sinh");
    publication.ship(shipped);
    publication.ship(shipped);
    publication.ship(SampleProcedures.named("1.001193", "Đăng ký khai sinh"));
    assertThat(catalogue.versions("1.001193"))
        .extracting(ProcedureVersion::number, ProcedureVersion::name, ProcedureVersion::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "Đăng ký khai sinh", Status.PUBLISHED),
            org.assertj.core.groups.Tuple.tuple(1, "Khai sinh", Status.PUBLISHED));
    assertThat(name(TODAY)).isEqualTo("Đăng ký khai sinh");
  }

  @Test
  void aShippedFileDoesNotPushAsideWhatTheAgencyPublished() {
    publication.ship(SampleProcedures.named("1.001193", "Khai sinh"));
    published(SampleProcedures.named("1.001193", "Khai sinh của xã"));
    publication.ship(SampleProcedures.named("1.001193", "Khai sinh mới"));
    assertThat(name(TODAY)).isEqualTo("Khai sinh của xã");
    assertThat(catalogue.versions("1.001193").getFirst().status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void everyShippedProcedureIsPublished() {
    new ShippedProcedures(publication).afterSingletonsInstantiated();
    int shipped = ShippedProcedures.files().size();
    assertThat(search("", null, null, 1, 200).total()).isEqualTo(shipped);
    new ShippedProcedures(publication).afterSingletonsInstantiated();
    assertThat(catalogue.all("", null, null, null, 1, 200).total()).isEqualTo(shipped);
  }

  @Test
  void anAgencyOffersAProcedureBetweenTwoDays() {
    UUID agency = agency("H24.31.1");
    UUID other = agency("H24.31.2");
    published(SampleProcedures.named("1.001193", "Khai sinh"));
    published(SampleProcedures.named("1.000656", "Khai tử"));
    publication.offer(agency, List.of("1.001193", "1.000656"), LocalDate.of(2026, 3, 1));
    publication.offer(agency, List.of("1.001193"), LocalDate.of(2026, 5, 1));
    publication.endOffer(agency, "1.001193", LocalDate.of(2026, 6, 30));

    assertThat(catalogue.offers(agency, "1.001193", LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(catalogue.offers(agency, "1.001193", LocalDate.of(2026, 3, 1))).isTrue();
    assertThat(catalogue.offers(agency, "1.001193", LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(catalogue.offers(agency, "1.001193", LocalDate.of(2026, 7, 1))).isFalse();
    assertThat(catalogue.offers(other, "1.001193", LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(catalogue.offered(agency, TODAY)).containsExactly("1.000656");
    assertThat(catalogue.offering("1.000656", TODAY)).containsExactly(agency);
    assertThat(search("", null, agency, 1, 10).rows())
        .extracting(Listing::code)
        .containsExactly("1.000656");

    publication.offer(agency, List.of("1.001193"), TODAY);
    assertThat(catalogue.offers(agency, "1.001193", TODAY)).isTrue();
    assertThat(catalogue.offersOf("1.001193")).hasSize(2);
    publication.endOffer(agency, "1.001193", TODAY.minusDays(1));
    assertThat(catalogue.offers(agency, "1.001193", TODAY)).isFalse();
  }

  @Test
  void searchFindsWithoutAccentsAndPutsTheLikeliestFirst() {
    published(SampleProcedures.named("1.001193", "Đăng ký khai sinh"));
    published(SampleProcedures.named("1.004884", "Đăng ký lại khai sinh"));
    published(
        SampleProcedures.named("1.000689", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"));
    published(SampleProcedures.named("1.000656", "Đăng ký khai tử"));
    published(SampleProcedures.named("2.000815", "Chứng thực bản sao từ bản chính"));
    published(
        SampleProcedures.in(
            "1.013225",
            "Cấp giấy phép xây dựng mới",
            new Field("hoat-dong-xay-dung", "Hoạt động xây dựng", "Construction"),
            SampleProcedures.FIRST_DAY));

    assertThat(found("khai sinh")).startsWith("1.001193", "1.004884", "1.000689").hasSize(3);
    assertThat(found("KHAI  SINH")).startsWith("1.001193");
    assertThat(found("khai sính")).startsWith("1.001193");
    assertThat(found("khai tử")).containsExactly("1.000656");
    assertThat(found("sinh khai")).hasSize(3);
    assertThat(found("cha, mẹ, con")).containsExactly("1.000689");
    assertThat(found("1.013225")).containsExactly("1.013225");
    assertThat(found("2.0008")).containsExactly("2.000815");
    assertThat(found("xay dung")).containsExactly("1.013225");
    assertThat(found("construction")).containsExactly("1.013225");
    assertThat(found("ban chinh")).containsExactly("2.000815");
    // words are matched from their beginning: "hinh" is not in "chính"
    assertThat(found("hinh")).isEmpty();
    assertThat(found("100% _ ' \\ ;")).isEmpty();
    // nothing has all the words: what has half of them
    assertThat(found("đăng ký khai sinh cho cháu ngoại")).startsWith("1.001193");
    assertThat(found("")).hasSize(6);
    assertThat(found("x".repeat(5_000))).isEmpty();
  }

  @Test
  void searchIsFilteredByFieldAndPaged() {
    for (int i = 0; i < 5; i++) {
      published(SampleProcedures.named("1.00000" + i, "Thủ tục số " + i));
    }
    published(
        SampleProcedures.in(
            "2.000000",
            "Thủ tục khác",
            new Field("dat-dai", "Đất đai", "Land"),
            SampleProcedures.FIRST_DAY));
    Listings second = search("thu tuc", "ho-tich", null, 2, 2);
    assertThat(second.total()).isEqualTo(5);
    assertThat(second.pages()).isEqualTo(3);
    assertThat(second.rows()).extracting(Listing::code).containsExactly("1.000002", "1.000003");
    assertThat(search("thu tuc", "dat-dai", null, 1, 10).total()).isEqualTo(1);
    assertThat(search("thu tuc", null, null, 9, 10).rows()).isEmpty();
    assertThat(catalogue.fields()).extracting(Field::code).contains("ho-tich", "dat-dai");
  }

  private static Assignment assignment() {
    return new Assignment(
        " TP ", "same-day", SampleProcedures.FIRST_DAY, OnlineLevel.PARTIAL, "Phải có mặt.");
  }

  private UUID published(Procedure procedure) {
    UUID id = publication.draft(procedure, Origin.WRITTEN);
    publication.publish(id);
    return id;
  }

  private @Nullable String name(LocalDate day) {
    return catalogue.current("1.001193", day).map(ProcedureVersion::name).orElse(null);
  }

  private List<String> found(String text) {
    return search(text, null, null, 1, 50).rows().stream().map(Listing::code).toList();
  }

  private Listings search(
      String text, @Nullable String field, @Nullable UUID agency, int page, int size) {
    return catalogue.search(new ProcedureSearch(text, field, agency, TODAY, page, size));
  }

  private UUID agency(String code) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into organisation.agency (id, code, name, name_en, level, valid_from)
            values (:id, :code, :code, :code, 'COMMUNE', date '2025-07-01')
            """)
        .param("id", id)
        .param("code", code)
        .update();
    return id;
  }

  private static java.time.Instant at(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(OfficeClock.ZONE).toInstant();
  }
}
