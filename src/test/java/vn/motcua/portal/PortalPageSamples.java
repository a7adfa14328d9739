package vn.motcua.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.web.AuditPageSamples;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.FeeFormula;
import vn.motcua.catalogue.FeeQuote;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.LegalBasis;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.Listings;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ResultKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.DossierTimes;
import vn.motcua.organisation.Agency;
import vn.motcua.portal.FilingCasePage.Choice;
import vn.motcua.process.SampleModels;
import vn.motcua.records.StoredFile;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.PublicBreakdown;
import vn.motcua.statistics.PublicFigures;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Value;

/** Samples of the pages for citizens, in their states. */
class PortalPageSamples implements PageSamples {
  private static final Field CIVIL_STATUS = new Field("ho-tich", "Hộ tịch", "Civil status");
  private static final Instant MORNING = Instant.parse("2026-03-27T01:15:00Z");
  private static final Instant NEXT = Instant.parse("2026-03-30T09:30:00Z");
  private static final ReportText TEXT = new ReportText(new Messages(), Messages.VIETNAMESE);
  private static final String CODE = "H24.31.10813-260327-00012";
  private static final String BIRTH = "Đăng ký khai sinh";
  private static final String BIRTH_EN = "Birth registration";
  private static final FilingHeading HEADING = new FilingHeading("1.001193", BIRTH, BIRTH_EN, 2);
  private static final String PIXEL =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==";

  @Override
  public List<Object> pages() {
    return List.of(
        new MyAccessLogPage(CODE, AuditPageSamples.looks(), null, false),
        new MyAccessLogPage(CODE, List.of(), null, true),
        new HomePage(List.of(version(OnlineLevel.FULL), version(OnlineLevel.PARTIAL))),
        new FiguresPage(figures(true), TEXT, Map.of()),
        new FiguresPage(figures(false), TEXT, Map.of("year", "x")),
        new ProceduresPage(
            "khai sinh", "", List.of(CIVIL_STATUS), new Listings(listings(), 44, 2, 3)),
        new ProceduresPage("hộ chiếu", "", List.of(), new Listings(List.of(), 0, 1, 1)),
        new ProcedurePage(version(OnlineLevel.FULL), List.of(costs()), true),
        new ProcedurePage(version(OnlineLevel.INFORMATION), List.of(costs(), costs()), false),
        new TrackingSearchPage("", ""),
        new TrackingPage(CODE, BIRTH, BIRTH_EN, journey(), null),
        new TrackingPage(CODE, BIRTH, BIRTH_EN, journey(), SampleModels.drawing()),
        new MyDossiersPage(List.of(), 1, false),
        new MyDossiersPage(List.of(line(true), line(false)), 1, true),
        waiting(),
        returned(),
        new SupplementPage(CODE, BIRTH, BIRTH_EN, "Ảnh chụp bị mờ.", List.of(asked())),
        new WithdrawalPage(CODE, BIRTH, BIRTH_EN, ""),
        new RatingPage(CODE, BIRTH, BIRTH_EN, "4", ""),
        new FilingCasePage(HEADING, "k1", cases(), agencies(), "", ""),
        applicant(),
        new FilingPapersPage(HEADING, "k1", List.of(uploads(true), uploads(false))),
        check(),
        receipt());
  }

  private static PublicFigures figures(boolean any) {
    List<Value> many =
        List.of(
            new Value.Count(1_234),
            new Value.Count(1_200),
            new Value.Share(1_150, 1_200),
            new Value.Count(7),
            new Value.Share(900, 1_234),
            new Value.Share(3, 4));
    List<Value> none =
        List.of(
            new Value.Count(0),
            new Value.Count(0),
            new Value.Share(0, 0),
            new Value.Count(0),
            new Value.Share(0, 0),
            new Value.Share(0, 0));
    Bilingual all = new Bilingual("Tổng cộng", "Total");
    return new PublicFigures(
        Period.of(Period.Kind.REPORTING, Period.Length.QUARTER, 2026, 1),
        List.of("received", "settled", "on_time", "overdue", "online", "satisfied"),
        any
            ? List.of(
                new PublicFigures.Line(
                    "H24.31.10813",
                    new Bilingual("Ủy ban nhân dân xã Thanh Hà", "People's Committee of Thanh Hà"),
                    many,
                    many))
            : List.of(),
        any
            ? new PublicFigures.Line("", all, many, many)
            : new PublicFigures.Line("", all, none, none),
        any ? breakdowns() : List.of(),
        any ? MORNING : null,
        any);
  }

  private static List<PublicBreakdown> breakdowns() {
    return List.of(
        new PublicBreakdown(
            PublicBreakdown.By.MONTH,
            List.of(slice("02/2026", "02/2026", 0), slice("03/2026", "03/2026", 52))),
        new PublicBreakdown(
            PublicBreakdown.By.FIELD, List.of(slice("Hộ tịch", "Civil status", 40))),
        new PublicBreakdown(PublicBreakdown.By.CHANNEL, List.of()));
  }

  private static PublicBreakdown.Slice slice(String name, String english, long settled) {
    return new PublicBreakdown.Slice(
        name, new Bilingual(name, english), 60, settled, new Value.Share(settled, settled));
  }

  private static List<Listing> listings() {
    return List.of(
        listing("1.001193", BIRTH, BIRTH_EN, OnlineLevel.FULL),
        listing("1.000894", "Đăng ký kết hôn", "Marriage registration", OnlineLevel.PARTIAL),
        listing(
            "1.004873",
            "Cấp Giấy xác nhận tình trạng hôn nhân",
            "Certificate of marital status",
            OnlineLevel.FULL),
        listing(
            "2.000815",
            "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của"
                + " Việt Nam cấp hoặc chứng nhận",
            "Certified copy",
            OnlineLevel.INFORMATION));
  }

  private static Listing listing(String code, String name, String nameEn, OnlineLevel level) {
    return new Listing(
        UUID.randomUUID(),
        code,
        1,
        ProcedureVersion.Status.PUBLISHED,
        name,
        nameEn,
        CIVIL_STATUS,
        level);
  }

  private static PaperRequirement paper(
      String code, String name, boolean required, @Nullable String replacedBy) {
    return new PaperRequirement(
        code,
        name,
        "",
        1,
        0,
        required ? 0 : 2,
        required,
        false,
        required ? null : "proof",
        required ? Set.of() : Set.of(Channel.COUNTER, Channel.POST),
        required ? "Tờ khai đăng ký khai sinh" : null,
        required ? null : "Khi không có giấy chứng sinh.",
        replacedBy);
  }

  private static Case birth() {
    return new Case(
        "trong-han",
        "Đăng ký trong thời hạn 60 ngày",
        "Within 60 days",
        List.of(
            new ChannelTerm(Channel.COUNTER, Term.sameDay(), null),
            new ChannelTerm(
                Channel.ONLINE,
                new Term(3, Term.Unit.WORKING_DAY),
                "Thêm 5 ngày làm việc khi phải xác minh."),
            new ChannelTerm(Channel.POST, null, null)),
        List.of(
            paper("to-khai", "Tờ khai đăng ký khai sinh", true, null),
            paper("chung-sinh", "Giấy chứng sinh", false, "Cơ sở dữ liệu hộ tịch điện tử")),
        fees());
  }

  private static List<FeeRule> fees() {
    Exemption poor =
        new Exemption(
            "poor-household",
            "Người thuộc hộ nghèo",
            "Poor household",
            100,
            "Giấy chứng nhận hộ nghèo",
            null,
            null,
            null);
    Exemption half = new Exemption("online", "Nộp trực tuyến", "", 50, "", null, null, null);
    return List.of(
        fee("le-phi", "Lệ phí hộ tịch", new FeeFormula.Fixed(8_000), List.of(poor, half)),
        fee("trich-luc", "Bản sao trích lục", new FeeFormula.PerCopy(8_000), List.of()),
        fee(
            "tham-dinh",
            "Phí thẩm định",
            new FeeFormula.Percentage(new BigDecimal("0.15"), 5_000_000L),
            List.of()),
        fee(
            "chung-thuc",
            "Phí chứng thực",
            new FeeFormula.PerPage(
                List.of(new FeeFormula.Tier(1, 2_000), new FeeFormula.Tier(3, 1_000)), 200_000L),
            List.of()));
  }

  private static FeeRule fee(
      String key, String name, FeeFormula formula, List<Exemption> exemptions) {
    return new FeeRule(
        key,
        name,
        "",
        formula,
        Set.of(),
        LocalDate.of(2025, 7, 1),
        null,
        exemptions,
        "Nghị quyết của HĐND tỉnh",
        true);
  }

  private static ProcedurePage.CaseFees costs() {
    return new ProcedurePage.CaseFees(birth(), fees());
  }

  private static ProcedureVersion version(OnlineLevel level) {
    Procedure procedure =
        new Procedure(
            "1.001193",
            null,
            BIRTH,
            BIRTH_EN,
            CIVIL_STATUS,
            "163/QĐ-BTP",
            LocalDate.of(2025, 7, 1),
            null,
            "TP",
            "same-day",
            level,
            level == OnlineLevel.FULL ? null : "Phải có mặt để ký sổ hộ tịch.",
            List.of("Cá nhân"),
            List.of("giấy khai sinh"),
            "Người đi đăng ký nộp hồ sơ.\nCông chức tư pháp - hộ tịch kiểm tra, ghi sổ.\n"
                + "Chủ tịch Ủy ban nhân dân xã ký Giấy khai sinh.",
            "Trong thời hạn 60 ngày kể từ ngày sinh con.",
            "Căn cước của người đi nhận.",
            null,
            List.of(new LegalBasis("60/2014/QH13", "Luật Hộ tịch")),
            List.of(birth()),
            List.of(new ResultKind("KQ.G15.000031", "Giấy khai sinh", "Birth certificate")));
    return new ProcedureVersion(
        UUID.randomUUID(),
        1,
        ProcedureVersion.Status.PUBLISHED,
        ProcedureVersion.Origin.SHIPPED,
        procedure,
        null,
        MORNING,
        MORNING);
  }

  private static Journey journey() {
    return new Journey(
        DossierStatus.IN_PROCESS,
        NEXT,
        List.of(
            Stage.done("dossier.stage.Filed", null, null, MORNING),
            Stage.done("dossier.stage.Accepted", null, null, MORNING.plusSeconds(1_800)),
            Stage.done(
                "dossier.stage.StepCompleted",
                "Thẩm tra hồ sơ",
                "Examination",
                MORNING.plusSeconds(9_000)),
            Stage.current("portal.journey.in-process"),
            Stage.next("portal.journey.result"),
            Stage.next("portal.journey.returned")));
  }

  private static MyDossiersPage.Line line(boolean waits) {
    return new MyDossiersPage.Line(
        CODE,
        BIRTH,
        BIRTH_EN,
        waits ? DossierStatus.SUPPLEMENT_REQUESTED : DossierStatus.RETURNED,
        MORNING,
        waits ? null : NEXT,
        waits);
  }

  private static MyDossierPage.Attachment file(String label) {
    return new MyDossierPage.Attachment(
        UUID.randomUUID(), "portal.result", label, "", "to-khai.pdf", 812_345);
  }

  private static MyDossierPage waiting() {
    return new MyDossierPage(
        CODE,
        BIRTH,
        BIRTH_EN,
        "Ủy ban nhân dân xã Thanh Hà",
        journey(),
        new MyDossierPage.Supplement("Ảnh chụp giấy chứng sinh bị mờ.", List.of("Giấy chứng sinh")),
        new MyDossierPage.Obligation(
            "Lệ phí trước bạ", 4_250_000, "1187/TB-CCT", LocalDate.of(2026, 4, 20)),
        null,
        new DossierTimes.Rescheduled(
            Instant.parse("2026-01-02T10:00:00Z"),
            Instant.parse("2026-01-05T10:00:00Z"),
            "Công văn 12729/VPCP-KGVX ngày 25/12/2025"),
        List.of(),
        List.of(file("Tờ khai đăng ký khai sinh")),
        List.of("01", "02"),
        new MyDossierPage.May(true, true, false),
        null);
  }

  private static MyDossierPage returned() {
    return new MyDossierPage(
        CODE,
        BIRTH,
        BIRTH_EN,
        "Ủy ban nhân dân xã Thanh Hà",
        journey(),
        null,
        null,
        "Không đủ điều kiện.",
        null,
        List.of(file("Giấy khai sinh")),
        List.of(),
        List.of(),
        new MyDossierPage.May(false, false, true),
        5);
  }

  private static SupplementPage.Asked asked() {
    return new SupplementPage.Asked("chung-sinh", "Giấy chứng sinh", "Ảnh mờ, không đọc được số.");
  }

  private static List<Choice> cases() {
    return List.of(
        new Choice("trong-han", "Đăng ký trong thời hạn 60 ngày", "Within 60 days"),
        new Choice("qua-han", "Đăng ký quá hạn", "Late registration"));
  }

  private static List<Choice> agencies() {
    return List.of(
        new Choice("1", "Ủy ban nhân dân xã Thanh Hà", "Thanh Ha commune"),
        new Choice("2", "Ủy ban nhân dân xã Hà Đông", "Ha Dong commune"));
  }

  private static ApplicantForm form() {
    return new ApplicantForm(
        ApplicantForm.Person.named("Nguyễn Thị Hoa", "030185012345"),
        "COUNTER",
        new ApplicantForm.Facts("", "2", "", List.of()));
  }

  private static FilingApplicantPage applicant() {
    return new FilingApplicantPage(
        HEADING,
        "k1",
        form(),
        List.of("CITIZEN", "ENTERPRISE", "ORGANISATION"),
        List.of("COUNTER", "POST", "ELECTRONIC"),
        List.of(FeeFacts.Fact.values()),
        fees().getFirst().exemptions());
  }

  private static FilingPapersPage.Asked uploads(boolean required) {
    StoredFile file =
        new StoredFile(
            UUID.randomUUID(),
            "00",
            "to-khai.pdf",
            "application/pdf",
            812_345,
            2,
            Set.of(StoredFile.Concern.ENCRYPTED),
            UUID.randomUUID(),
            MORNING);
    return new FilingPapersPage.Asked(
        required ? "to-khai" : "chung-sinh",
        required ? "Tờ khai đăng ký khai sinh" : "Giấy chứng sinh",
        "",
        required,
        paper("chung-sinh", "Giấy chứng sinh", required, required ? null : "Cơ sở dữ liệu hộ tịch"),
        required ? List.of(file) : List.of());
  }

  private static FilingCheckPage check() {
    Agency agency =
        new Agency(
            UUID.randomUUID(),
            "H24.31.10813",
            "Ủy ban nhân dân xã Thanh Hà",
            "Thanh Ha commune",
            Agency.Level.COMMUNE,
            null,
            "10813",
            null,
            LocalDate.of(2025, 7, 1),
            null);
    FeeRule rule = fees().getFirst();
    FeeQuote quote =
        new FeeQuote(
            List.of(
                new FeeQuote.Line(
                    rule, 8_000, 0, "portal.fee.free", List.of(), rule.exemptions().getFirst()),
                new FeeQuote.Line(
                    fees().get(1),
                    16_000,
                    16_000,
                    "portal.fee.per-copy",
                    List.of("8.000 đ"),
                    null)),
            16_000,
            Set.of(FeeFacts.Fact.PAGES));
    return new FilingCheckPage(
        HEADING,
        "k1",
        birth(),
        agency,
        form(),
        List.of(uploads(true), uploads(false)),
        quote,
        new Term(3, Term.Unit.WORKING_DAY));
  }

  private static ReceiptPage receipt() {
    return new ReceiptPage(
        CODE,
        "7K2M9QXA",
        BIRTH,
        BIRTH_EN,
        "Ủy ban nhân dân xã Thanh Hà",
        MORNING,
        null,
        NEXT,
        16_000,
        PIXEL,
        "/tracking/" + CODE + "?key=7K2M9QXA");
  }
}
