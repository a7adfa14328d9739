package vn.motcua.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.PageSamples;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.CalendarVersion;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.Shift;
import vn.motcua.calendar.WorkingCalendar;

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
        List.of(new CalendarVersion(2, "Thông báo nghỉ lễ", "Nguyễn Văn An", moment)));
  }

  private static CalendarDayPage day(LocalDate date, CalendarListing calendar) {
    WorkingCalendar vn = LawInTests.vn();
    @Nullable CalendarDay said = vn.named(date).orElse(null);
    List<Shift> shifts = vn.shifts(date);
    DayKind kind = vn.dayKind(date);
    return new CalendarDayPage(calendar, date, kind, shifts, said, DayForm.of(said, 2));
  }
}
