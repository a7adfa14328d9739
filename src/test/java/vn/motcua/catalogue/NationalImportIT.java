package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Stale;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.Term.Unit;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;

/** Import of the national catalogue and its quarantine on a real database. */
class NationalImportIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final UUID PERSON = UUID.randomUUID();
  private static final Quarantine.Filter OPEN =
      new Quarantine.Filter(Doubt.Status.OPEN, null, null);

  private static final DataSource ONE_CONNECTION =
      new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true);

  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(ONE_CONNECTION));
  private final JdbcClient jdbc = JdbcClient.create(ONE_CONNECTION);
  private final VersionStore versions = new VersionStore(jdbc);
  private final ImportStore imports = new ImportStore(jdbc);
  private final OfficeClock clock = new OfficeClock();
  private final Catalogue catalogue =
      new Catalogue(
          versions, new ListingStore(jdbc), new OfferStore(jdbc), new ReferenceData(jdbc));
  private final Publication publication = new Publication(versions, new OfferStore(jdbc), clock);
  private final LineIntake intake = new LineIntake(imports, versions, publication, clock);
  private final NationalImport national = new NationalImport(intake);
  private final Quarantine quarantine = new Quarantine(imports, publication, intake, clock);

  @BeforeEach
  void empty() {
    jdbc.sql("delete from catalogue.doubt").update();
    jdbc.sql("delete from catalogue.import_line").update();
    jdbc.sql("delete from catalogue.version").update();
  }

  @Test
  void aLineBecomesADraftBesideWhatIsPublished() throws IOException {
    Procedure shipped = SampleProcedures.named("1.004944", "Chấm dứt chăm sóc thay thế");
    publication.ship(shipped);
    NationalImport.Report report = run(NationalSamples.line(Map.of()));
    assertThat(report).isEqualTo(new NationalImport.Report(1, 1, 1, 0, 0, 0));
    assertThat(catalogue.versions("1.004944"))
        .extracting(v -> v.number() + " " + v.status() + " " + v.origin())
        .containsExactly("2 DRAFT IMPORTED", "1 PUBLISHED SHIPPED");
    assertThat(catalogue.current("1.004944", LocalDate.of(2026, 11, 24)).orElseThrow().procedure())
        .isEqualTo(shipped);
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    String file = NationalSamples.line(Map.of()) + "\n" + noUnit("1.000001") + "\nbroken";
    assertThat(run(file)).isEqualTo(new NationalImport.Report(3, 2, 1, 0, 1, 2));
    assertThat(run("\uFEFF" + file.replace("\n", "\r\n\r\n")))
        .isEqualTo(new NationalImport.Report(3, 0, 0, 3, 0, 0));
    assertThat(catalogue.all("", null, null, null, 1, 10).total()).isEqualTo(2);
    assertThat(quarantine.count(OPEN)).isEqualTo(2);
  }

  @Test
  void aBadLineCostsItselfAlone() throws IOException {
    String file =
        String.join(
            "\n",
            "{\"ma_thu_tuc\": \"1.00",
            "[1, 2]",
            "\"text\"",
            "null",
            "{}",
            "{\"ma_thu_tuc\": 17, \"ten_thu_tuc\": {\"a\": []}}",
            "{\"ma_thu_tuc\": \"1.000002\", \"ten_thu_tuc\": \"A\\u0000B\\ud800\"}",
            "x".repeat(NationalLines.LONGEST + 5),
            "[".repeat(5_000),
            NationalSamples.line(Map.of()));
    NationalImport.Report report = run(file);
    assertThat(report.lines()).isEqualTo(10);
    assertThat(report.drafts()).isEqualTo(2);
    assertThat(report.refused()).isEqualTo(8);
    assertThat(quarantine.list(OPEN, 1, 100))
        .filteredOn(doubt -> doubt.line() < 10 && doubt.line() != 7)
        .extracting(doubt -> doubt.line() + " " + doubt.reason())
        .containsExactly(
            "1 line-not-json",
            "2 line-not-json",
            "3 line-not-json",
            "4 line-not-json",
            "5 code-missing",
            "6 code-shape",
            "8 line-too-long",
            "9 line-not-json");
  }

  @Test
  void aCodeThatStandsTwiceIsTakenOnce() throws IOException {
    String second = NationalSamples.line(Map.of("ten_thu_tuc", "Tên khác"));
    NationalImport.Report report = run(NationalSamples.line(Map.of()) + "\n" + second);
    assertThat(report).isEqualTo(new NationalImport.Report(2, 1, 1, 0, 1, 1));
    Doubt doubt = only();
    assertThat(doubt.reason()).isEqualTo("code-twice");
    assertThat(doubt.line()).isEqualTo(2);

    // the person prefers the second
    quarantine.correct(doubt.id(), new Correction.Words(quarantine.raw(doubt)), PERSON);
    assertThat(catalogue.versions("1.004944"))
        .extracting(ProcedureVersion::name)
        .containsExactly("Tên khác");
    assertThat(quarantine.count(OPEN)).isZero();
  }

  @Test
  void aLimitIsCorrectedInTheDraft() throws IOException {
    run(noUnit("1.000001"));
    Doubt doubt = only();
    assertThat(doubt.subject()).isEqualTo(Doubt.Subject.LIMIT);
    assertThat(doubt.channels()).containsExactly(Channel.COUNTER, Channel.POST);
    List<ChannelTerm> terms =
        List.of(
            new ChannelTerm(Channel.COUNTER, Term.sameDay(), null),
            new ChannelTerm(Channel.POST, new Term(1, Unit.WORKING_DAY), null));
    quarantine.correct(doubt.id(), new Correction.Limit(terms), PERSON);
    assertThat(draft("1.000001").cases().getFirst().terms()).isEqualTo(terms);
    assertThat(quarantine.get(doubt.id()).status()).isEqualTo(Doubt.Status.CORRECTED);
    assertThatThrownBy(() -> quarantine.dismiss(doubt.id(), "x", false, PERSON))
        .isInstanceOf(Stale.class);
  }

  @Test
  void everyKindOfCorrectionGoesIntoTheDraft() throws IOException {
    run("{\"ma_thu_tuc\": \"1.000003\"}");
    for (Doubt doubt : quarantine.list(OPEN, 1, 100)) {
      Correction correction =
          switch (doubt.subject()) {
            case NAME, DECISION, FIELD, STEPS -> new Correction.Words("Đất đai");
            case LIMIT ->
                new Correction.Limit(
                    List.of(new ChannelTerm(Channel.ONLINE, new Term(3, Unit.WORKING_DAY), null)));
            case FEE -> new Correction.Fee(Map.of(Channel.ONLINE, 10_000L, Channel.POST, 0L));
            case PAPER -> new Correction.Paper("Đơn", 1, 0, 2, true, "Mẫu 01");
            case RESULT -> new Correction.Result("KQ.G15.000031", "Giấy khai sinh");
            case LEGAL_BASIS -> new Correction.Basis("60/2014/QH13", "Luật Hộ tịch");
            case LINE, CODE, CASES -> throw new AssertionError(doubt);
          };
      quarantine.correct(doubt.id(), correction, PERSON);
    }
    assertThat(quarantine.count(OPEN)).isZero();
    Procedure draft = draft("1.000003").procedure();
    assertThat(draft.name()).isEqualTo("Đất đai");
    assertThat(draft.field()).isEqualTo(new Field("dat-dai", "Đất đai", ""));
    assertThat(draft.cases().getFirst().fees())
        .singleElement()
        .satisfies(fee -> assertThat(fee.channels()).containsExactly(Channel.ONLINE));
    assertThat(draft.cases().getFirst().papers()).hasSize(1);

    UUID id = draft("1.000003").id();
    publication.assign(
        id, new Assignment("KT", "3-days", LocalDate.of(2026, 11, 24), OnlineLevel.FULL, null));
    publication.publish(id);
    assertThat(catalogue.version(id).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void aCorrectionThatIsNoneIsRefusedAndTheDoubtStaysOpen() throws IOException {
    run(noUnit("1.000001"));
    Doubt doubt = only();
    for (Correction wrong :
        List.of(
            new Correction.Words("3 ngày"),
            new Correction.Limit(List.of()),
            new Correction.Fee(Map.of(Channel.POST, -1L)),
            new Correction.Paper(" ", 1, 0, 0, true, null),
            new Correction.Paper("Đơn", -1, 0, 0, true, null),
            new Correction.Result("KQ", "Giấy"),
            new Correction.Basis("", ""))) {
      assertThatThrownBy(
              () ->
                  transactions.executeWithoutResult(
                      t -> quarantine.correct(doubt.id(), wrong, PERSON)))
          .as(wrong.toString())
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aMendedCodeGivesTheDraftThatTheLineDidNot() throws IOException {
    run(NationalSamples.line(Map.of("ma_thu_tuc", "1.4944")));
    Doubt doubt = only();
    assertThat(doubt.subject()).isEqualTo(Doubt.Subject.CODE);
    quarantine.correct(doubt.id(), new Correction.Words("1.004944"), PERSON);
    assertThat(draft("1.004944").name()).isEqualTo("Thủ tục chấm dứt chăm sóc thay thế cho trẻ em");
  }

  @Test
  void doubtsOfTheSameKindAreDismissedTogetherWithTheirReason() throws IOException {
    String papers = "--Tên giấy tờMẫu đơn, tờ khaiSố lượngLời dặn a0 bản chínhLời dặn b0 bản chính";
    run(NationalSamples.line(Map.of("thanh_phan_ho_so", papers)));
    List<Doubt> doubts = quarantine.list(OPEN, 1, 10);
    assertThat(doubts).hasSize(2);
    assertThatThrownBy(() -> quarantine.dismiss(doubts.getFirst().id(), " ", true, PERSON))
        .isInstanceOf(Invalid.class);
    quarantine.dismiss(doubts.getFirst().id(), "Chỉ là hướng dẫn", true, PERSON);
    assertThat(quarantine.count(OPEN)).isZero();
    assertThat(quarantine.get(doubts.getLast().id()).remark()).isEqualTo("Chỉ là hướng dẫn");
  }

  @Test
  void aNewerLineTakesThePlaceOfADraftThatNobodyHasWorkedOn() throws IOException {
    run(noUnit("1.004944"));
    run(NationalSamples.line(Map.of()));
    assertThat(catalogue.versions("1.004944")).hasSize(1);
    assertThat(quarantine.count(OPEN)).isZero();
    assertThat(quarantine.count(new Quarantine.Filter(Doubt.Status.SUPERSEDED, null, "1.004944")))
        .isEqualTo(1);
  }

  @Test
  void aNewerLineLeavesADraftThatSomebodyHasWorkedOn() throws IOException {
    run(noUnit("1.004944"));
    List<ChannelTerm> terms = List.of(new ChannelTerm(Channel.COUNTER, Term.sameDay(), null));
    quarantine.correct(only().id(), new Correction.Limit(terms), PERSON);
    run(NationalSamples.line(Map.of()));
    assertThat(catalogue.versions("1.004944")).hasSize(2);
  }

  @Test
  void theCommandSaysWhatItDid(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("crawl.jsonl");
    Files.writeString(file, NationalSamples.line(Map.of()) + "\nbroken\n");
    ImportProcedures command = new ImportProcedures(national, new Messages());
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    assertThat(command.run(List.of(file.toString()), printer)).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "Line 2: The line is not a JSON object. Mend it or dismiss it.",
            "2 lines: 1 drafts (1 without a doubt), 0 known from before, 1 unreadable; 1 entries"
                + " for the quarantine.");
    assertThat(command.run(List.of(folder.resolve("none").toString()), printer)).isEqualTo(1);
    assertThat(command.run(List.of(), printer)).isEqualTo(2);
  }

  @Test
  void ofManyRefusedLinesTheCommandPrintsTheFirst(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("crawl.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 23; i++) {
      lines.append("{\"ten_thu_tuc\": \"Thủ tục ").append(i).append("\"}\n");
    }
    Files.writeString(file, lines);
    List<String> said = new ArrayList<>();
    assertThat(command(file, said)).isZero();
    assertThat(said)
        .hasSize(22)
        .contains("Line 20, Procedure code: The line has no procedure code. Enter it.")
        .element(20)
        .isEqualTo("… and 3 more; all of them are in the quarantine.");
    assertThat(quarantine.count(OPEN)).isEqualTo(23);
  }

  @Test
  void aFileThatIsNoneIsRefusedWholeInOneLine(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Path blank = Files.writeString(folder.resolve("blank.jsonl"), "\n \r\n");
    Path picture = folder.resolve("picture.png");
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    Path wide = Files.writeString(folder.resolve("wide.jsonl"), "{}", StandardCharsets.UTF_16);
    for (Path file : List.of(empty, blank, picture, wide)) {
      List<String> said = new ArrayList<>();
      assertThat(command(file, said)).as("%s", file).isEqualTo(1);
      assertThat(said)
          .containsExactly(
              file.equals(empty) || file.equals(blank)
                  ? "The file holds no lines."
                  : "The file is not UTF-8 text; JSON Lines is needed, a procedure on each line.");
    }
    assertThat(jdbc.sql("select count(*) from catalogue.import_line").query(Long.class).single())
        .isZero();
  }

  private int command(Path file, List<String> said) {
    StringWriter out = new StringWriter();
    int exit =
        new ImportProcedures(national, new Messages())
            .run(List.of(file.toString()), new PrintWriter(out, true));
    said.addAll(out.toString().lines().toList());
    return exit;
  }

  @Test
  void theCrawlOf400ProceduresIsTakenInWhole() throws IOException {
    try (InputStream crawl = Files.newInputStream(NationalSamples.crawl())) {
      NationalImport.Report report = inOneTransaction(crawl);
      assertThat(report.lines()).isEqualTo(400);
      assertThat(report.drafts()).isEqualTo(400);
      assertThat(report.doubts()).isBetween(500, 2_000);
    }
    try (InputStream crawl = Files.newInputStream(NationalSamples.crawl())) {
      assertThat(inOneTransaction(crawl).known()).isEqualTo(400);
    }
    // house 15 days, works 20 days: cases in the guise of channels
    assertThat(draft("1.013225").cases().getFirst().terms())
        .allSatisfy(term -> assertThat(term.term()).isNull());
    assertThat(reasons("1.013225")).contains("LIMIT channels-differ", "FEE fee-free-but");
    // "1" without a unit
    assertThat(reasons("1.001193")).contains("LIMIT limit-without-unit", "FEE fee-free-but");
    // 2.000 đồng a page, 10 USD a copy abroad
    assertThat(reasons("2.000815")).contains("LIMIT channel-twice", "FEE fee-for-some");
    assertThat(reasons("3.000226")).contains("NAME name-other");
    assertThat(draft("1.012888").cases().getFirst().terms())
        .hasSize(3)
        .allSatisfy(term -> assertThat(term.term()).isEqualTo(new Term(7, Unit.WORKING_DAY)));
  }

  /** Four hundred commits take their time and prove nothing here. */
  private NationalImport.Report inOneTransaction(InputStream crawl) {
    return Objects.requireNonNull(
        transactions.execute(
            t -> {
              try {
                return national.run(crawl, "commune_400.jsonl");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  private List<String> reasons(String code) {
    return quarantine.open(draft(code).id()).stream()
        .map(doubt -> doubt.subject() + " " + doubt.reason())
        .toList();
  }

  private NationalImport.Report run(String file) throws IOException {
    return national.run(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.jsonl");
  }

  private Doubt only() {
    List<Doubt> open = quarantine.list(OPEN, 1, 10);
    assertThat(open).hasSize(1);
    return open.getFirst();
  }

  private ProcedureVersion draft(String code) {
    return catalogue.versions(code).stream()
        .filter(v -> v.status() == Status.DRAFT && v.origin() == Origin.IMPORTED)
        .findFirst()
        .orElseThrow();
  }

  private static String noUnit(String code) {
    return NationalSamples.line(
        Map.of(
            "ma_thu_tuc",
            code,
            "cach_thuc_thuc_hien",
            "Hình thức nộpThời gianPhí, lệ phíMô tảDịch vụ bưu chính1Miễn phíTrực tiếp1Miễn phí"));
  }
}
