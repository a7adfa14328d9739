package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.ClockEvent;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.CalendarPin;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FeeLine;
import vn.motcua.dossier.Happened;
import vn.motcua.dossier.KeptPaper;
import vn.motcua.dossier.Moments;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.State;
import vn.motcua.dossier.TrailEntry;
import vn.motcua.identity.Action;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.FactType;
import vn.motcua.process.SampleModels;
import vn.motcua.process.Step;
import vn.motcua.process.WorkItem;
import vn.motcua.process.WorkItemId;
import vn.motcua.records.GivenPaper;
import vn.motcua.records.Paper;
import vn.motcua.records.PaperKind;
import vn.motcua.records.StoredFile;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Worklist;

/** Samples of the officers' pages, in their states. */
class DeskPageSamples implements PageSamples {
  private static final Instant FILED = Instant.parse("2026-03-27T01:15:00Z");
  private static final Instant ACCEPTED = FILED.plusSeconds(1_800);
  private static final Instant WORKED = FILED.plusSeconds(9_000);
  private static final Instant DUE = Instant.parse("2026-04-01T10:00:00Z");
  private static final UUID ID = new UUID(0x0198_0000_0000_7000L, 12);
  private static final UUID OFFICER = new UUID(0x0198_0000_0000_7000L, 13);
  private static final String CODE = "H24.31.10813-260327-0012";
  private static final String PERMIT = "Cấp giấy phép xây dựng nhà ở riêng lẻ";
  private static final String PERMIT_EN = "Building permit for a private house";
  private static final String EXAMINE = "Thẩm định hồ sơ";
  private static final String REASON = "Bản vẽ chưa thể hiện mặt bằng móng và sơ đồ đấu nối.";
  private static final Field FIELD = new Field("xay-dung", "Xây dựng", "Construction");

  @Override
  public List<Object> pages() {
    return List.of(
        new AcceptancePage(whole(DossierStatus.FILED, kept())),
        new AcceptancePage(whole(DossierStatus.FILED, List.of())),
        new BatchPage(
            List.of(
                new BatchPage.Line(CODE, null),
                new BatchPage.Line(
                    "H24.31.10813-260327-0015",
                    Refused.of("R25", "process.refused.evidence", EXAMINE, "draft-result"))),
            1),
        dossier(),
        bareDossier(),
        new DossiersPage(List.of(dossier(DossierStatus.IN_PROCESS)), "", null, 1, true),
        new DossiersPage(List.of(), "030185012345", DossierStatus.RETURNED, 1, false),
        new ExtensionPage(CODE, DUE, "2026-04-06", "Chờ ý kiến của cơ quan phòng cháy."),
        new FeePage(whole(DossierStatus.FINISHED, kept())),
        IntakePage.of(
            version(),
            PermitSample.building(),
            Channel.COUNTER,
            "k1",
            Map.of(),
            LocalDate.of(2026, 3, 27)),
        IntakePage.of(
            version(),
            PermitSample.building(),
            Channel.POST,
            "k2",
            Map.of("applicant.name", "Nguyễn Thị Hoa", "kind", "CITIZEN", "copies", "2"),
            LocalDate.of(2026, 3, 27)),
        new IntakeSearchPage("xây dựng", List.of(listing()), null),
        new IntakeSearchPage("hộ chiếu", List.of(), null),
        new IntakeSearchPage("", List.of(), version()),
        new ObligationPage(CODE, "", "", "", ""),
        new ObligationPage(CODE, "Lệ phí trước bạ", "4.250.000", "1187/TB-CCT", "2026-04-20"),
        new ObligationSettlementPage(CODE, obligation(), ""),
        new ReasonPage(CODE, "refusal", "", List.of("refuse")),
        new ReasonPage(CODE, "withdrawal", "Đã bán thửa đất.", List.of("stop", "deny")),
        new ReasonPage(CODE, "withdrawal", "", List.of("withdraw")),
        new ReasonPage(CODE, "redo", "Ghi sai số thửa đất.", List.of("redo")),
        new ResultPage(CODE),
        new ReturnPage(dossier(DossierStatus.FINISHED), ReturnMethod.COUNTER, "", ""),
        step(true),
        step(false),
        new SupplementPage(CODE, REASON, missing()),
        new SupplementRequestPage(
            CODE,
            PermitSample.building().papers(),
            REASON,
            Set.of("ban-ve"),
            Map.of("ban-ve", "Bổ sung mặt bằng móng.")),
        new WorklistPage(List.of(), Map.of(), Map.of(), null),
        worklist());
  }

  private static DossierEvent.ObligationRequested obligation() {
    return new DossierEvent.ObligationRequested(
        "Lệ phí trước bạ", 4_250_000, "1187/TB-CCT", LocalDate.of(2026, 4, 20));
  }

  private static ProcedureVersion version() {
    Case repair =
        new Case("sua-chua", "Sửa chữa, cải tạo", "Repair", List.of(), List.of(), List.of());
    Procedure procedure =
        new Procedure(
            "1.009994",
            null,
            PERMIT,
            PERMIT_EN,
            FIELD,
            "56/QĐ-BXD",
            LocalDate.of(2025, 7, 1),
            null,
            "KT",
            "standard",
            OnlineLevel.FULL,
            null,
            List.of("Cá nhân"),
            List.of("giấy phép xây dựng"),
            "Nộp hồ sơ.\nThẩm định.\nCấp giấy phép.",
            null,
            null,
            null,
            List.of(),
            List.of(PermitSample.building(), repair),
            List.of());
    return new ProcedureVersion(
        ID,
        1,
        ProcedureVersion.Status.PUBLISHED,
        ProcedureVersion.Origin.SHIPPED,
        procedure,
        null,
        FILED,
        FILED);
  }

  private static Listing listing() {
    return new Listing(
        ID,
        "1.009994",
        1,
        ProcedureVersion.Status.PUBLISHED,
        PERMIT,
        PERMIT_EN,
        FIELD,
        OnlineLevel.FULL);
  }

  static Dossier dossier(DossierStatus status) {
    Moments moments =
        status == DossierStatus.FILED
            ? new Moments(FILED, DUE, null, null, null, null, null, null, null)
            : new Moments(
                FILED, DUE, ACCEPTED, DUE, DUE, null, null, null, new CalendarPin("vn", 1));
    return new Dossier(
        ID,
        CODE,
        new Dossier.Procedure(ID, "1.009994", PERMIT, PERMIT_EN, "nha-o-rieng-le"),
        Channel.COUNTER,
        ID,
        ID,
        ID,
        null,
        new Applicant(
            Applicant.Kind.CITIZEN,
            "Nguyễn Thị Ngọc Hường",
            "030185004127",
            "0912 345 678",
            "huong.nguyen@example.vn",
            "Thôn Lập Lễ, xã Thanh Hà",
            "Trần Văn Bền",
            "030179001234"),
        ReturnMethod.COUNTER,
        "7K2M9QXA",
        75_000,
        null,
        new State(status, null, moments, ID, 0, 0, 0, null, null),
        3,
        "ab");
  }

  private static List<KeptPaper> kept() {
    StoredFile file =
        new StoredFile(
            ID, "00", "don-de-nghi.pdf", "application/pdf", 812_345, 2, Set.of(), OFFICER, FILED);
    return List.of(
        new KeptPaper(
            new Paper(
                ID,
                1,
                new GivenPaper("don", PaperKind.ORIGINAL, 1, ID, false, ""),
                true,
                OFFICER,
                FILED,
                null),
            file),
        new KeptPaper(
            new Paper(
                ID,
                2,
                new GivenPaper("draft-result", PaperKind.PLAIN, 2, null, false, ""),
                false,
                OFFICER,
                FILED,
                null),
            null));
  }

  private static Dossiers.Whole whole(DossierStatus status, List<KeptPaper> papers) {
    return new Dossiers.Whole(
        dossier(status),
        PermitSample.building(),
        papers,
        List.of(new FeeLine("Lệ phí cấp giấy phép xây dựng", 75_000, "Mức cố định")),
        Optional.of(new Receipt(2026, 147, 75_000, "Nguyễn Thị Ngọc Hường", WORKED)),
        trail(),
        List.of(item()));
  }

  /** Every kind of event, so that each is rendered. */
  private static List<Happened> trail() {
    List<DossierEvent.Attachment> files =
        List.of(new DossierEvent.Attachment("don", ID, "don-de-nghi.pdf"));
    return List.of(
        happened(1, new DossierEvent.Filed("COUNTER", files, 75_000)),
        happened(2, new DossierEvent.Accepted(DUE, "3 WORKING_DAY")),
        happened(3, new DossierEvent.Assigned(1, EXAMINE, OFFICER, "Vũ Minh Khuê")),
        happened(4, new DossierEvent.SupplementRequested(true, REASON, missing())),
        happened(5, new DossierEvent.Supplemented(true, files, DUE)),
        happened(6, completed(960)),
        happened(7, completed(null)),
        happened(
            8,
            new DossierEvent.SentBack(
                2, "review", "Xem xét", "Review", "examine", REASON, FILED, 60, 15, List.of())),
        happened(9, new DossierEvent.Extended(DUE, DUE.plusSeconds(432_000), REASON, false)),
        happened(10, new DossierEvent.WithdrawalRequested("Chưa đủ kinh phí.")),
        happened(11, new DossierEvent.WithdrawalDenied("Đã có giấy phép.")),
        happened(12, new DossierEvent.ResultAttached("GRANTED", files)),
        happened(13, new DossierEvent.Finished(false)),
        happened(14, new DossierEvent.FeeCollected(75_000, "2026/0000147")),
        happened(15, new DossierEvent.Returned("COUNTER", "Trần Văn Bền", null)),
        happened(16, new DossierEvent.Rated(4, "Nhanh, rõ ràng.")),
        happened(17, new DossierEvent.RedoOrdered("Sai số thửa.", "H24.31.10813-260402-0003")),
        happened(18, new DossierEvent.Refused("Không thuộc thẩm quyền.")),
        happened(19, new DossierEvent.Stopped("Theo yêu cầu của công dân.")));
  }

  private static DossierEvent.StepCompleted completed(@Nullable Integer planned) {
    return new DossierEvent.StepCompleted(
        1,
        "examine",
        EXAMINE,
        "Examination",
        "eligible",
        "Đủ điều kiện cấp phép.",
        List.of(new DossierEvent.Attachment("draft-result", ID, "du-thao.pdf")),
        FILED,
        planned,
        420,
        List.of("Xem xét"));
  }

  private static Happened happened(int number, DossierEvent event) {
    return new Happened(
        new TrailEntry(
            ID,
            number,
            event.type(),
            FILED.plusSeconds(600L * number),
            "OFFICER",
            OFFICER,
            "Vũ Minh Khuê",
            number == 1 ? null : "Chuyên viên",
            DossierStatus.IN_PROCESS,
            "{}",
            "ab"),
        event);
  }

  private static List<DossierEvent.Missing> missing() {
    return List.of(
        new DossierEvent.Missing("ban-ve", "Bản vẽ thiết kế xây dựng", "Bổ sung mặt bằng móng."),
        new DossierEvent.Missing("van-ban-uy-quyen", "Giấy ủy quyền", ""));
  }

  private static WorkItem item() {
    return new WorkItem(
        new WorkItemId(ID, 1),
        "examine",
        EXAMINE,
        "Examination",
        "SPECIALIST",
        960,
        List.of("draft-result"),
        WorkItem.Status.OPEN,
        null,
        ACCEPTED,
        null,
        null,
        null,
        List.of("eligible", "not-eligible", "needs-opinion"),
        null,
        null,
        null);
  }

  private static Agency agency() {
    return new Agency(
        ID,
        "H24.31.10813",
        "Ủy ban nhân dân xã Thanh Hà",
        "Thanh Ha commune",
        Agency.Level.COMMUNE,
        null,
        "10813",
        null,
        LocalDate.of(2025, 7, 1),
        null);
  }

  private static DossierPage dossier() {
    Deadline deadline =
        Deadlines.of(
            LawInTests.vn(),
            LawInTests.rules(),
            List.of(
                new ClockEvent.Started(ACCEPTED, new Term(3, Term.Unit.WORKING_DAY)),
                new ClockEvent.Paused(WORKED),
                new ClockEvent.Restarted(WORKED.plusSeconds(86_400 * 3)),
                new ClockEvent.Extended(
                    WORKED.plusSeconds(86_400 * 4), Instant.parse("2026-04-09T10:00:00Z"))));
    return new DossierPage(
        whole(DossierStatus.IN_PROCESS, kept()),
        agency(),
        TimesSamples.of(deadline),
        EnumSet.allOf(Action.class),
        List.of(new DossierPage.Open(item(), true), new DossierPage.Open(item(), false)),
        List.of("01", "02", "03", "04", "05", "06"),
        item(),
        List.of("reply-received"),
        SampleModels.drawing());
  }

  private static DossierPage bareDossier() {
    return new DossierPage(
        whole(DossierStatus.FILED, List.of()),
        agency(),
        TimesSamples.of(new Deadline(null, null, Deadline.State.NOT_STARTED, null, List.of())),
        Set.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null);
  }

  private static StepPage step(boolean first) {
    Step intake =
        new Step(
            "intake", "Tiếp nhận", "Reception", "RECEPTION", 60, null, List.of(), List.of("done"));
    return new StepPage(
        dossier(DossierStatus.IN_PROCESS),
        item(),
        first ? "" : "Chờ kết quả kiểm tra thực địa.",
        first ? "" : REASON,
        first ? List.of() : List.of(intake),
        first ? new LinkedHashMap<>() : asked(),
        first
            ? List.of()
            : List.of(new Officer(OFFICER, "khue.vu", "Vũ Minh Khuê", null, null, true)),
        first);
  }

  private static SequencedMap<String, FactType> asked() {
    SequencedMap<String, FactType> asked = new LinkedHashMap<>();
    List.of(FactType.values()).forEach(type -> asked.put(type.word(), type));
    return asked;
  }

  private static WorklistPage worklist() {
    List<Worklist.Task> tasks =
        List.of(
            task(1, Entry.Kind.STEP, Entry.Urgency.OVERDUE, OFFICER, true),
            task(2, Entry.Kind.STEP, Entry.Urgency.SOON, ID, false),
            task(3, Entry.Kind.STEP, Entry.Urgency.NORMAL, null, false),
            task(4, Entry.Kind.INTAKE, Entry.Urgency.NORMAL, null, false),
            task(5, Entry.Kind.WITHDRAWAL, Entry.Urgency.NORMAL, null, false),
            task(6, Entry.Kind.RETURN, Entry.Urgency.NORMAL, null, false));
    return new WorklistPage(
        tasks,
        Map.of(PostKind.RECEPTION, 3L, PostKind.SPECIALIST, 3L),
        Map.of(Entry.Urgency.OVERDUE, 1L, Entry.Urgency.SOON, 1L, Entry.Urgency.NORMAL, 4L),
        PostKind.SPECIALIST);
  }

  static Worklist.Task task(
      int number, Entry.Kind kind, Entry.Urgency urgency, @Nullable UUID assignee, boolean mine) {
    boolean step = kind == Entry.Kind.STEP;
    Entry entry =
        new Entry(
            ID,
            step ? number : 0,
            kind,
            ID,
            ID,
            step ? PostKind.SPECIALIST : PostKind.RECEPTION,
            assignee,
            "H24.31.10813-260327-%04d".formatted(number),
            PERMIT,
            PERMIT_EN,
            "Nguyễn Thị Ngọc Hường",
            Channel.COUNTER,
            step ? EXAMINE : "",
            step ? "Examination" : "",
            FILED,
            step ? WORKED : null,
            DUE,
            step && assignee == null);
    return new Worklist.Task(entry, urgency, mine);
  }
}
