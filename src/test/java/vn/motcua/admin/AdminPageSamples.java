package vn.motcua.admin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.web.Option;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.CalendarVersion;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.Promise;
import vn.motcua.calendar.Shift;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Promises.Published;
import vn.motcua.dossier.ReschedulingPreview;

/** Samples of the pages for administrators, in their states. */
class AdminPageSamples implements PageSamples {
  private static final CalendarListing NATIONAL =
      new CalendarListing("vn", "Lịch cơ quan nhà nước", "Calendar of state agencies", null, 2);
  private static final CalendarListing OWN =
      new CalendarListing("thanh-ha", "Lịch xã Thanh Hà", "Calendar of Thanh Hà", "vn", 1);
  private static final LocalDate SWAPPED = LocalDate.of(2026, 8, 22);

  @Override
  public List<Object> pages() {
    return List.of(
        new AdminHomePage(),
        new CalendarsPage(List.of(NATIONAL, OWN)),
        new CalendarNewPage(new CalendarForm("", "", "", "vn", ""), List.of(NATIONAL, OWN)),
        year(2026),
        year(2040),
        new CalendarWeekPage(OWN, WeekForm.of(LawInTests.vn(), SWAPPED)),
        proposal(true),
        proposal(false),
        week(),
        new PromisesPage(List.of(), Map.of(), List.of(), SWAPPED, promise()),
        promises(),
        new PromiseEndPage(published(), "2026-12-31"),
        day(SWAPPED, NATIONAL),
        day(LocalDate.of(2026, 9, 2), OWN));
  }

  private static CalendarPage year(int year) {
    WorkingCalendar vn = LawInTests.vn();
    Instant moment = Instant.parse("2026-03-27T01:15:00Z");
    return new CalendarPage(
        NATIONAL,
        year,
        CalendarPage.months(vn, year),
        vn.named(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
        List.of(new CalendarVersion(2, "Thông báo nghỉ lễ", "Nguyễn Văn An", moment)),
        year == 2026 ? 12 : 0);
  }

  private static CalendarDayPage day(LocalDate date, CalendarListing calendar) {
    WorkingCalendar vn = LawInTests.vn();
    @Nullable CalendarDay said = vn.named(date).orElse(null);
    List<Shift> shifts = vn.shifts(date);
    DayKind kind = vn.dayKind(date);
    return new CalendarDayPage(calendar, date, kind, shifts, said, DayForm.of(said, 2));
  }

  private static ProposalPage proposal(boolean open) {
    CalendarDay off =
        new CalendarDay(
            LocalDate.of(2026, 1, 2),
            DayKind.REST,
            List.of(),
            "Nghỉ hoán đổi, làm bù ngày 10/01/2026",
            "Day off swapped, worked on 10/01/2026",
            "Công văn 12729/VPCP-KGVX",
            CalendarDay.Status.CONFIRMED);
    List<DayChange> days =
        List.of(new DayChange.Put(off), new DayChange.Remove(LocalDate.of(2026, 1, 10)));
    List<ReschedulingPreview.Shift> shifts =
        Stream.generate(AdminPageSamples::shift).limit(60).toList();
    return new ProposalPage(
        NATIONAL,
        proposal(new CalendarChange.Days(days)),
        open ? new ReschedulingPreview.Preview(412, shifts) : null,
        1);
  }

  private static ReschedulingPreview.Shift shift() {
    return new ReschedulingPreview.Shift(
        "H24.31.55-251229-0001",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        "Marital status certificate",
        Instant.parse("2026-01-02T10:00:00Z"),
        Instant.parse("2026-01-05T10:00:00Z"));
  }

  private static ProposalPage week() {
    CalendarChange summer =
        new CalendarChange.Week(
            LocalDate.of(2026, 5, 1),
            Map.of(DayOfWeek.MONDAY, List.of(Shift.of("06:30", "11:00"))));
    return new ProposalPage(
        OWN, proposal(summer), new ReschedulingPreview.Preview(0, List.of()), 1);
  }

  private static CalendarProposal proposal(CalendarChange change) {
    Instant moment = Instant.parse("2025-12-25T01:15:00Z");
    return new CalendarProposal(
        UUID.fromString("019aaaaa-0000-7000-8000-000000000001"),
        "vn",
        2,
        change,
        "Công văn 12729/VPCP-KGVX ngày 25/12/2025",
        "Nguyễn Văn An",
        moment,
        null);
  }

  private static PromisesPage promises() {
    Published published = published();
    return new PromisesPage(
        List.of(published),
        Map.of(published.agencyId(), new Bilingual("Ủy ban nhân dân xã Thanh Hà", "Thanh Hà")),
        List.of(Option.of(published.agencyId().toString(), "Ủy ban nhân dân xã Thanh Hà")),
        SWAPPED,
        promise());
  }

  private static PromiseForm promise() {
    return new PromiseForm("", "", "", "", "FRIDAY", "15:30", "09:00", "", "", "");
  }

  private static Published published() {
    return new Published(
        UUID.fromString("019aaaaa-0000-7000-8000-000000000002"),
        UUID.fromString("019aaaaa-0000-7000-8000-000000000003"),
        "1.001193",
        new Promise(
            new Bilingual("Ngày thứ Sáu không chờ", "No-waiting Friday"),
            DayOfWeek.FRIDAY,
            LocalTime.of(15, 30),
            LocalTime.of(9, 0),
            LocalDate.of(2023, 10, 1),
            null),
        "Quyết định 12/QĐ-UBND");
  }
}
