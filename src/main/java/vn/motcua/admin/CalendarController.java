package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Rescheduling;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** One calendar, a year at a time. */
@Controller
final class CalendarController {
  private final Calendars calendars;
  private final Rescheduling rescheduling;
  private final Permissions permissions;
  private final OfficeClock clock;

  CalendarController(
      Calendars calendars, Rescheduling rescheduling, Permissions permissions, OfficeClock clock) {
    this.calendars = calendars;
    this.rescheduling = rescheduling;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/calendars/{code}")
  Html show(@PathVariable String code, @RequestParam @Nullable Integer year, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    int shown = year == null ? LocalDate.now(clock).getYear() : year;
    shown = Math.clamp(shown, Calendars.FIRST_DATE.getYear(), Calendars.LAST_DATE.getYear());
    WorkingCalendar calendar = calendars.get(code);
    List<CalendarDay> named =
        calendar.named(LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31));
    return Html.of(
        new CalendarPage(
            calendars.about(code),
            shown,
            CalendarPage.months(calendar, shown),
            named,
            calendars.versions(code),
            rescheduling.behind(code)));
  }
}
