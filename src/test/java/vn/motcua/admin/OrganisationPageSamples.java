package vn.motcua.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyPast;
import vn.motcua.organisation.Change;
import vn.motcua.organisation.Delegation;
import vn.motcua.organisation.HeldPost.Basis;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Identifier;
import vn.motcua.organisation.IdentifierScheme;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Succession;
import vn.motcua.organisation.Unit;

/** Samples of the pages of agencies and officers, in their states. */
class OrganisationPageSamples implements PageSamples {
  private static final LocalDate START = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 27);
  private static final Instant MOMENT = Instant.parse("2026-03-27T01:15:00Z");
  private static final String DECISION = "Nghị quyết 1669/NQ-UBTVQH15";
  private static final List<CalendarListing> CALENDARS =
      List.of(
          new CalendarListing(
              "vn", "Lịch cơ quan nhà nước", "Calendar of state agencies", null, 2));
  private static final Agency CITY =
      agency(1, "UBND thành phố Hải Phòng", Agency.Level.PROVINCE, null, null);
  private static final Agency COMMUNE =
      agency(2, "UBND xã Thanh Hà", Agency.Level.COMMUNE, CITY.id(), null);
  private static final Agency DISTRICT =
      agency(3, "UBND huyện Thanh Hà", Agency.Level.DISTRICT, CITY.id(), LocalDate.of(2025, 6, 30));
  private static final Unit UNIT =
      new Unit(new UUID(1, 1), COMMUNE.id(), "KT", "Phòng Kinh tế", "Economic Division");
  private static final Unit EMPTY = new Unit(new UUID(1, 2), COMMUNE.id(), "VP", "Văn phòng", "");
  private static final Post CHAIR =
      new Post(new UUID(2, 1), COMMUNE.id(), null, PostKind.LEADER, "Chủ tịch", "Chair");
  private static final Post EXPERT =
      new Post(
          new UUID(2, 2),
          COMMUNE.id(),
          UNIT.id(),
          PostKind.SPECIALIST,
          "Chuyên viên Phòng Kinh tế",
          "");
  private static final Officer AN =
      new Officer(
          new UUID(3, 1), "an.tran", "Trần Văn Ân", "an@haiphong.gov.vn", "0912345678", true);
  private static final Officer GONE =
      new Officer(new UUID(3, 2), "binh.do", "Đỗ Thị Bình", null, null, false);
  private static final Holding MAIN = holding(1, CHAIR, AN, Basis.OWN, START, null);
  private static final Holding BACKUP =
      holding(2, CHAIR, GONE, Basis.BACKUP, TODAY.plusDays(3), TODAY.plusDays(9));
  private static final Delegation LENT =
      new Delegation(
          new UUID(5, 1),
          CHAIR.id(),
          AN.id(),
          AN.name(),
          GONE.id(),
          GONE.name(),
          TODAY,
          TODAY.plusDays(3),
          "Nghỉ phép",
          null);
  private static final List<Change> CHANGES =
      List.of(
          new Change(
              new UUID(6, 1),
              MOMENT,
              AN.id(),
              AN.name(),
              Change.Kind.AGENCY_RENAMED,
              List.of("UBND xã Hà", "UBND xã Thanh Hà", "01/01/2026", DECISION)),
          new Change(
              new UUID(6, 2),
              MOMENT,
              Change.SYSTEM,
              null,
              Change.Kind.OFFICER_APPOINTED,
              List.of("Trần Văn Ân", "Chủ tịch", "01/07/2025")));
  private static final HoldingForm HOLDING = new HoldingForm("", "OWN", "2026-03-27", "");

  @Override
  public List<Object> pages() {
    return List.of(
        AgenciesPage.of(TODAY, List.of(new AgenciesPage.Branch(CITY, List.of(COMMUNE)))),
        AgenciesPage.of(TODAY, List.of()),
        full(),
        bare(),
        new AgencyNewPage(new AgencyForm("", "", "", "", "", "", "", "", ""), null, CALENDARS),
        new AgencyNewPage(
            new AgencyForm(
                "H24", "A", "B", "COMMUNE", CITY.id().toString(), "", "vn", "2026-01-01", ""),
            CITY,
            CALENDARS),
        new AgencyRenamingPage(COMMUNE, new RenamingForm(COMMUNE.name(), "", "", "")),
        new AgencyCorrectionPage(
            COMMUNE, new CorrectionForm(COMMUNE.name(), "", "10813", ""), CALENDARS),
        new AgencyIdentifierPage(COMMUNE, new IdentifierForm("QD20", "", "")),
        new AgencyPlacementPage(COMMUNE, new PlacementForm("", "", ""), List.of(CITY)),
        new AgencyClosurePage(COMMUNE, new ClosureForm("", List.of(), ""), List.of(CITY, DISTRICT)),
        new AgencyClosurePage(CITY, new ClosureForm("", List.of(), ""), List.of()),
        new UnitNewPage(COMMUNE, new UnitForm("", "", "", "")),
        new PostNewPage(COMMUNE, new PostForm("", "", "", "", ""), List.of(UNIT)),
        new PostPage(
            COMMUNE,
            null,
            CHAIR,
            TODAY,
            List.of(MAIN, BACKUP),
            List.of(LENT),
            "",
            List.of(AN),
            HOLDING),
        new PostPage(COMMUNE, UNIT, EXPERT, TODAY, List.of(), List.of(), "xyz", List.of(), HOLDING),
        new HoldingEndPage(CHAIR, MAIN, "2026-03-27"),
        new DelegationNewPage(
            COMMUNE, CHAIR, MAIN, List.of(BACKUP), new DelegationForm("", "", "", "")),
        new OfficersPage("", List.of(AN, GONE), 1, true),
        new OfficersPage("xyz", List.of(), 1, false),
        new OfficerNewPage(new OfficerForm("", "", "", "")),
        new OneTimePasswordPage(AN, "kh9x-3fmt-pq7d"),
        new OfficerPage(
            AN,
            new OfficerForm(AN.username(), AN.name(), AN.email(), AN.phone()),
            "ACTIVE",
            List.of(new OfficerPage.Seat(MAIN, "Chủ tịch", "Chair", COMMUNE.name())),
            CHANGES),
        new OfficerPage(
            GONE,
            new OfficerForm(GONE.username(), GONE.name(), null, null),
            "",
            List.of(),
            List.of()));
  }

  private static AgencyPage full() {
    return new AgencyPage(
        COMMUNE,
        TODAY,
        List.of(CITY),
        "Xã Thanh Hà, Thành phố Hải Phòng",
        "vn",
        new AgencyPage.History(
            List.of(
                new Identifier(IdentifierScheme.QD20, "H24.31.10813", START, null),
                new Identifier(IdentifierScheme.QCVN102, "000.00.31.H24", START, TODAY)),
            List.of(new AgencyPast(TODAY, "UBND xã Hà", "", CITY.id(), DECISION)),
            List.of(
                new Succession(
                    DISTRICT.id(), DISTRICT.name(), COMMUNE.id(), COMMUNE.name(), START, DECISION)),
            CHANGES),
        List.of(DISTRICT),
        List.of(
            new AgencyPage.Division(
                null, List.of(new AgencyPage.Seat(CHAIR, List.of(MAIN, BACKUP)))),
            new AgencyPage.Division(UNIT, List.of(new AgencyPage.Seat(EXPERT, List.of()))),
            new AgencyPage.Division(EMPTY, List.of())),
        List.of(LENT));
  }

  private static AgencyPage bare() {
    return new AgencyPage(
        DISTRICT,
        TODAY,
        List.of(),
        "",
        "vn",
        new AgencyPage.History(List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  private static Agency agency(
      long id, String name, Agency.Level level, @Nullable UUID parent, @Nullable LocalDate to) {
    String area = level == Agency.Level.COMMUNE ? "10813" : null;
    return new Agency(
        new UUID(0, id),
        "H24." + (10 + id),
        name,
        "",
        level,
        parent,
        area,
        null,
        START.minusYears(1),
        to);
  }

  private static Holding holding(
      long id, Post post, Officer officer, Basis basis, LocalDate from, @Nullable LocalDate to) {
    return new Holding(new UUID(4, id), post.id(), officer.id(), officer.name(), basis, from, to);
  }
}
