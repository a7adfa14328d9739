package vn.motcua.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRule;
import vn.motcua.base.Messages;
import vn.motcua.base.web.PageSamples;
import vn.motcua.organisation.Agency;
import vn.motcua.statistics.AnomalyKind;
import vn.motcua.statistics.Closing;
import vn.motcua.statistics.DossierLine;
import vn.motcua.statistics.Drill;
import vn.motcua.statistics.Grouping;
import vn.motcua.statistics.IndexValues;
import vn.motcua.statistics.Mailing;
import vn.motcua.statistics.Outcome;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.Report;
import vn.motcua.statistics.ReportFiles;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportRequest;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Reviews;
import vn.motcua.statistics.Scheme;
import vn.motcua.statistics.Scores;
import vn.motcua.statistics.Subscription;
import vn.motcua.statistics.Value;
import vn.motcua.statistics.Way;

/** Samples of the pages of reports. */
class ReportPageSamples implements PageSamples {
  private static final Instant AT = Instant.parse("2026-03-27T01:15:00Z");
  private static final String CODE = "H24.31.10813-260327-0012";
  private static final Bilingual AGENCY =
      new Bilingual("Ủy ban nhân dân xã Thanh Hà", "People's Committee of Thanh Hà");
  private static final Period QUARTER =
      Period.of(Period.Kind.REPORTING, Period.Length.QUARTER, 2026, 1);
  private static final Closing CLOSED =
      new Closing(new UUID(1, 1), QUARTER, 12, null, AT, "Phạm Quản Trị", "[]");

  @Override
  public List<Object> pages() {
    ReportText text = new ReportText(new Messages(), Messages.VIETNAMESE);
    return List.of(
        new ReportsPage(List.of(ReportKind.values()), true, true),
        new ReportsPage(List.of(ReportKind.values()), false, false),
        new ReportPage(settlement(), text, true, Map.of()),
        new ReportPage(service(), text, false, Map.of()),
        new ReportPage(empty(), text, true, Map.of("year", "x")),
        new ReportPage(index(), text, true, Map.of()),
        new ReportPage(comparison(), text, true, Map.of()),
        values(true),
        values(false),
        new SubscriptionsPage(true, List.of(order()), mailings(), text, Map.of()),
        new SubscriptionsPage(false, List.of(), List.of(), text, Map.of("kind", "x")),
        new ReportDossiersPage(behind(true), text, 1),
        new ReportDossiersPage(behind(false), text, 1),
        new ClosingsPage(List.of(CLOSED), true, QUARTER, Map.of()),
        new ClosingsPage(List.of(), false, QUARTER, Map.of()),
        anomalies(),
        new AnomaliesPage(List.of(), Map.of(), null, false, 1, false),
        new AnomalyReviewPage(CODE, AnomalyKind.UNREAL_TIME, 4, ""),
        new ScoresPage(scores(), text),
        new ScoresPage(new Scores.Sheet(scheme(), QUARTER, List.of(), List.of()), text));
  }

  private static ReportRequest request(ReportKind kind) {
    return request(kind, Grouping.AGENCY);
  }

  private static ReportRequest request(ReportKind kind, Grouping by) {
    return new ReportRequest(kind, QUARTER, by, null, null, false, RoundingMode.HALF_UP);
  }

  private static Report settlement() {
    List<Report.Head> columns =
        List.of(
            new Report.Head("received", "(3)", "received"),
            new Report.Head("online", "(4)", "received"),
            new Report.Head("late", "(10)", "settled"));
    Report.Row row =
        row("7", AGENCY, new Value.Count(52_772), new Value.Count(45_679), new Value.Count(0));
    return new Report(
        request(ReportKind.SETTLEMENT),
        AGENCY,
        columns,
        List.of(
            row,
            new Report.Row("7.3", new Bilingual("Hộ tịch", "Civil status"), true, row.values())),
        total(row),
        total(row),
        Optional.of(AT),
        CLOSED,
        List.of(new Value.Count(1), new Value.Count(0), new Value.Count(-1)),
        rules(),
        List.of());
  }

  private static Report service() {
    List<Report.Head> columns =
        List.of(
            new Report.Head("online-share", "", "online"),
            new Report.Head("paid-online", "", "paid"),
            new Report.Head("satisfied-share", "", "rated"));
    Report.Row row =
        row(
            "7",
            AGENCY,
            new Value.Share(45_679, 52_447),
            new Value.Unknown(),
            new Value.Share(0, 0));
    Report.Row before =
        row("", AGENCY, new Value.Share(3_244, 10_000), new Value.Unknown(), new Value.Share(0, 0));
    return new Report(
        request(ReportKind.SERVICE),
        null,
        columns,
        List.of(row),
        total(row),
        before,
        Optional.of(AT),
        null,
        List.of(),
        rules(),
        List.of());
  }

  private static Report index() {
    Report.Row row =
        row(
            "ON_TIME",
            new Bilingual("Hồ sơ giải quyết đúng hạn", "Dossiers settled on time"),
            new Value.Decimal(new BigDecimal("19.40")),
            new Value.Count(3),
            new Value.Text(new Bilingual("Xuất sắc", "Excellent")));
    return new Report(
        request(ReportKind.INDEX, Grouping.INDICATOR),
        AGENCY,
        List.of(
            new Report.Head("points", "", ""),
            new Report.Head("lost", "", ""),
            new Report.Head("band", "", "", new Bilingual("Xếp loại", "Grade"))),
        List.of(row),
        total(row),
        total(row),
        Optional.of(AT),
        null,
        List.of(),
        List.of(),
        List.of(new Bilingual("Quyết định 766/QĐ-TTg", "Decision 766/QĐ-TTg")));
  }

  private static Report comparison() {
    Report.Row row =
        new Report.Row(
            "7",
            AGENCY,
            true,
            false,
            List.of(
                new Value.Share(98, 100),
                new Value.Decimal(BigDecimal.ONE),
                new Value.Text(new Bilingual("+2 bậc; +1,25 điểm %", "+2 places; +1,25 points"))));
    return new Report(
        request(ReportKind.COMPARISON),
        null,
        List.of(
            new Report.Head("in-time-share", "", "settled"),
            new Report.Head("in-time-share.rank", "", "settled", new Bilingual("Hạng", "Rank")),
            new Report.Head(
                "in-time-share.moved",
                "",
                "settled",
                new Bilingual("So với năm trước", "On the year before"))),
        List.of(row),
        total(row),
        total(row),
        Optional.of(AT),
        null,
        List.of(),
        List.of(
            new LegalRule("F15.fewest", "30", LocalDate.of(2018, 6, 21), null, "Cài đặt"),
            new LegalRule("F15.large", "300", LocalDate.of(2018, 6, 21), null, "Cài đặt")),
        List.of());
  }

  private static IndexValuesPage values(boolean chosen) {
    return new IndexValuesPage(
        request(ReportKind.INDEX, Grouping.INDICATOR),
        chosen ? agency() : null,
        Map.of("DOSSIER_SYNC", new Bilingual("Hồ sơ đồng bộ", "Dossiers synchronised")),
        chosen ? List.of(entered("DOSSIER_SYNC"), entered("OLD")) : List.of(),
        Map.of());
  }

  private static IndexValues.Entered entered(String indicator) {
    return new IndexValues.Entered(
        indicator, QUARTER.from(), QUARTER.to(), 99, 100, "Cổng quốc gia", AT, "Nguyễn Văn Long");
  }

  private static Agency agency() {
    return new Agency(
        new UUID(1, 1),
        "H24.31.10813",
        AGENCY.vietnamese(),
        AGENCY.english(),
        Agency.Level.COMMUNE,
        null,
        null,
        null,
        LocalDate.of(2025, 7, 1),
        null);
  }

  private static Subscription order() {
    return new Subscription(
        new UUID(6, 6),
        new UUID(4, 4),
        Messages.VIETNAMESE,
        ReportKind.INDEX,
        Grouping.INDICATOR,
        "H24.31.10813",
        Period.Kind.REPORTING,
        Period.Length.QUARTER,
        ReportFiles.Format.PDF,
        Subscription.Schedule.AFTER_CLOSING,
        List.of("vanphong@example.vn"),
        AT);
  }

  private static List<Mailing> mailings() {
    return List.of(
        new Mailing(order(), QUARTER.to(), QUARTER, Mailing.State.SENT, 1, AT, ""),
        new Mailing(order(), QUARTER.to(), QUARTER, Mailing.State.WAITING, 2, AT, "no route"));
  }

  private static Report empty() {
    Report.Row none = row("", AGENCY, new Value.Count(0));
    return new Report(
        request(ReportKind.WORK),
        null,
        List.of(new Report.Head("steps", "", "steps")),
        List.of(),
        total(none),
        total(none),
        Optional.empty(),
        null,
        List.of(),
        rules(),
        List.of());
  }

  private static Report.Row row(String key, Bilingual name, Value... values) {
    return new Report.Row(key, name, false, List.of(values));
  }

  private static Report.Row total(Report.Row row) {
    return new Report.Row("", new Bilingual("Tổng cộng", "Total"), false, row.values());
  }

  private static List<LegalRule> rules() {
    LocalDate since = LocalDate.of(2018, 6, 21);
    return List.of(
        new LegalRule("F1.early", "DAY", since, null, ""),
        new LegalRule("F2.stopped", "BY_TIME", since, null, ""),
        new LegalRule("F9.satisfied-points", "4", since, null, ""));
  }

  private static Drill.Behind behind(boolean full) {
    DossierLine line =
        new DossierLine(
            new UUID(2, 2),
            CODE,
            new Bilingual("Cấp bản sao trích lục hộ tịch", "Copy of a record"),
            new UUID(1, 1),
            AGENCY,
            Way.ONLINE_FULL,
            AT,
            AT,
            AT,
            AT,
            Outcome.GRANTED,
            true,
            1,
            new DossierLine.Holder(
                new Bilingual("Thẩm định", "Examine"), "Trần Thị Lan", "Công chức", 125));
    DossierLine bare =
        new DossierLine(
            new UUID(2, 3),
            CODE,
            new Bilingual("Khai sinh", ""),
            new UUID(1, 1),
            AGENCY,
            Way.COUNTER,
            AT,
            null,
            null,
            null,
            Outcome.OPEN,
            false,
            1,
            null);
    return new Drill.Behind(
        request(ReportKind.SETTLEMENT),
        new Report.Head("late", "(10)", "settled"),
        full ? 120 : 0,
        full ? 120 : 0,
        full ? List.of(line, bare) : List.of());
  }

  private static AnomaliesPage anomalies() {
    Reviews.Finding open =
        new Reviews.Finding(
            new UUID(2, 2),
            CODE,
            AnomalyKind.UNREAL_TIME,
            4,
            AT,
            new UUID(1, 1),
            AGENCY,
            "Trần Thị Lan",
            null);
    Reviews.Finding seen =
        new Reviews.Finding(
            new UUID(2, 2),
            CODE,
            AnomalyKind.CLOSED_EARLY,
            9,
            AT,
            new UUID(1, 1),
            AGENCY,
            "",
            new Reviews.Review(AT, "Nguyễn Văn Long", "Làm ngay tại quầy."));
    return new AnomaliesPage(
        List.of(open, seen),
        Map.of(AnomalyKind.UNREAL_TIME, 1L),
        AnomalyKind.UNREAL_TIME,
        true,
        1,
        true);
  }

  private static Scheme scheme() {
    return new Scheme(
        "TT01-2018",
        new Bilingual("Thông tư 01/2018/TT-VPCP", "Circular 01/2018"),
        "Điều 13-15",
        List.of(
            new Scheme.Indicator(
                1,
                new Bilingual("Thời gian", "Time"),
                Scheme.Formula.TIME,
                true,
                true,
                BigDecimal.TWO),
            new Scheme.Indicator(
                4, new Bilingual("Số cơ quan", "Agencies"), null, true, true, BigDecimal.TWO)),
        List.of(
            new Scheme.Band(
                Scheme.Whom.OFFICER, BigDecimal.ZERO, new Bilingual("Hoàn thành", "Done"))));
  }

  private static Scores.Sheet scores() {
    Map<Scheme.Formula, Scheme.Points> points = new HashMap<>();
    points.put(Scheme.Formula.TIME, new Scheme.Points(19, 10));
    return new Scores.Sheet(
        scheme(),
        QUARTER,
        List.of(
            new Scores.Line(
                new Bilingual("Trần Thị Lan", ""), scheme().score(Scheme.Whom.OFFICER, points))),
        Arrays.asList(
            new Scores.Line(AGENCY, scheme().score(Scheme.Whom.AGENCY, points)),
            new Scores.Line(AGENCY, scheme().score(Scheme.Whom.AGENCY, Map.of()))));
  }
}
