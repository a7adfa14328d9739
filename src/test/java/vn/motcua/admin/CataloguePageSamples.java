package vn.motcua.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.Doubt.Subject;
import vn.motcua.catalogue.FeeFormula;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.LegalBasis;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.Listings;
import vn.motcua.catalogue.NationalImport;
import vn.motcua.catalogue.Offer;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;
import vn.motcua.catalogue.ResultKind;
import vn.motcua.organisation.Agency;
import vn.motcua.process.ModelVersion;

/** Samples of the administrators' pages about procedures, in their states. */
class CataloguePageSamples implements PageSamples {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Instant MOMENT = Instant.parse("2026-11-24T03:00:00Z");
  private static final Field FIELD = new Field("ho-tich", "Hộ tịch", "Civil status");
  private static final Agency COMMUNE =
      new Agency(
          new UUID(1, 1),
          "H24.31.1",
          "UBND xã Thanh Hà",
          "Thanh Hà Commune",
          Agency.Level.COMMUNE,
          null,
          null,
          "vn",
          LocalDate.of(2025, 7, 1),
          null);

  @Override
  public List<Object> pages() {
    List<Object> pages =
        new ArrayList<>(
            List.of(
                procedures(List.of()),
                procedures(List.of(listing("Đăng ký khai sinh"), listing(""))),
                version(Status.DRAFT, true),
                version(Status.DRAFT, false),
                version(Status.PUBLISHED, false),
                version(Status.WITHDRAWN, false),
                new ProcedureUploadPage(List.of()),
                new ProcedureUploadPage(
                    List.of(Fault.of("decision", "catalogue.file.missing", "decision"))),
                new CatalogueImportPage(null),
                new CatalogueImportPage(new NationalImport.Report(400, 398, 20, 1, 1, 1500)),
                new QuarantinePage(List.of(), "OPEN", "", "", 0, 1, false),
                new QuarantinePage(
                    List.of(
                        doubt(Subject.LIMIT, Doubt.Status.OPEN),
                        doubt(Subject.LINE, Doubt.Status.SUPERSEDED)),
                    "",
                    "LIMIT",
                    "1.001193",
                    70,
                    2,
                    true)));
    for (Subject subject : Subject.values()) {
      pages.add(new DoubtPage(doubt(subject, Doubt.Status.OPEN), null, DoubtForm.empty(), ""));
    }
    pages.add(
        new DoubtPage(
            doubt(Subject.LINE, Doubt.Status.OPEN),
            "{\"ma_thu_tuc\": 1",
            new DoubtForm(Map.of("text", "{}")),
            ""));
    pages.add(
        new DoubtPage(doubt(Subject.PAPER, Doubt.Status.DISMISSED), null, DoubtForm.empty(), ""));
    return pages;
  }

  private static ProceduresPage procedures(List<Listing> rows) {
    Listings found = new Listings(rows, rows.size() * 40, 1, 2);
    return new ProceduresPage(found, List.of(FIELD), "khai sinh", "DRAFT", "", "ho-tich", 12);
  }

  private static Listing listing(String name) {
    return new Listing(
        new UUID(2, 2), "1.001193", 1, Status.DRAFT, name, "", FIELD, OnlineLevel.FULL);
  }

  private static ProcedureVersionPage version(Status status, boolean lacking) {
    Procedure procedure = procedure(lacking ? "" : "TP");
    @Nullable Instant published = status == Status.DRAFT ? null : MOMENT;
    ProcedureVersion version =
        new ProcedureVersion(
            new UUID(2, 2), 2, status, Origin.IMPORTED, procedure, null, MOMENT, published);
    ModelVersion model =
        new ModelVersion(
            new UUID(3, 3), "same-day", 1, "Trong ngày", "Same day", "0".repeat(64), true, MOMENT);
    return new ProcedureVersionPage(
        version,
        List.of(version),
        lacking ? List.of(Fault.of("unitCode", "catalogue.fault.blank")) : List.of(),
        lacking ? List.of(doubt(Subject.FEE, Doubt.Status.OPEN)) : List.of(),
        List.of(model),
        List.of(
            new Offer(COMMUNE.id(), "1.001193", DAY, null),
            new Offer(new UUID(9, 9), "1.001193", DAY.minusDays(9), DAY.minusDays(1))),
        List.of(COMMUNE),
        AssignmentForm.of(procedure),
        DAY);
  }

  private static Procedure procedure(String unit) {
    PaperRequirement paper =
        new PaperRequirement(
            "to-khai",
            "Tờ khai",
            "Form",
            1,
            1,
            2,
            true,
            false,
            null,
            Set.of(Channel.POST),
            "Mẫu 01",
            "Khi có",
            null);
    FeeRule fee =
        new FeeRule(
            "le-phi",
            "Lệ phí",
            "Fee",
            new FeeFormula.Fixed(5_000),
            Set.of(),
            DAY,
            null,
            List.of(),
            "Nghị quyết",
            true);
    Case one =
        new Case(
            "chung",
            "Trường hợp chung",
            "General case",
            List.of(
                new ChannelTerm(Channel.COUNTER, Term.sameDay(), null),
                new ChannelTerm(Channel.ONLINE, null, "Không quy định")),
            List.of(paper),
            List.of(fee));
    return new Procedure(
        "1.001193",
        null,
        "Đăng ký khai sinh",
        "Birth registration",
        FIELD,
        "163/QĐ-BTP",
        DAY,
        "Ủy ban nhân dân cấp xã",
        unit,
        unit.isEmpty() ? "" : "same-day",
        OnlineLevel.PARTIAL,
        "Phải có mặt",
        List.of("Cá nhân"),
        List.of(),
        "Nộp hồ sơ.\nNhận kết quả.",
        "Trong 60 ngày",
        "Mang bản chính",
        new Procedure.Supplements(2, "Luật Xây dựng"),
        List.of(new LegalBasis("60/2014/QH13", "Luật Hộ tịch")),
        List.of(one),
        List.of(new ResultKind("KQ.G15.000031", "Giấy khai sinh", "Birth certificate")));
  }

  private static Doubt doubt(Subject subject, Doubt.Status status) {
    boolean decided = status == Doubt.Status.DISMISSED;
    return new Doubt(
        new UUID(4, 4),
        new UUID(5, 5),
        "commune_400.jsonl",
        17,
        subject == Subject.LINE ? null : "1.001193",
        "Đăng ký khai sinh",
        subject == Subject.LINE ? null : new UUID(2, 2),
        subject,
        subject == Subject.LIMIT ? Set.of(Channel.COUNTER, Channel.ONLINE) : Set.of(),
        "1 | Miễn phí",
        "limit-without-unit",
        status,
        decided ? "Chỉ là hướng dẫn" : null,
        decided ? MOMENT : null);
  }
}
