package vn.motcua.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** One day of a calendar: what it is, and saying it anew with a reason. */
@Controller
final class CalendarDayController {
  private final Calendars calendars;
  private final Permissions permissions;

  CalendarDayController(Calendars calendars, Permissions permissions) {
    this.calendars = calendars;
    this.permissions = permissions;
  }

  @GetMapping("/admin/calendars/{code}/days/{date}")
  Html edit(@PathVariable String code, @PathVariable LocalDate date, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    WorkingCalendar calendar = calendars.get(code);
    CalendarDay own =
        calendars.ownDays(code).stream()
            .filter(day -> day.date().equals(date))
            .findFirst()
            .orElse(null);
    return Html.of(page(calendar, date, DayForm.of(own, calendar.version())));
  }

  @PostMapping("/admin/calendars/{code}/days/{date}")
  View update(@PathVariable String code, @PathVariable LocalDate date, DayForm form, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    List<Fault> faults = new ArrayList<>();
    DayChange change = form.change(date, faults);
    if (change == null) {
      return Html.of(page(calendars.get(code), date, form)).faults(faults);
    }
    try {
      calendars.change(code, form.seen(), List.of(change), form.reason(), actor.name());
    } catch (Invalid e) {
      return Html.of(page(calendars.get(code), date, form)).faults(e.faults());
    }
    return Redirect.to("/admin/calendars/" + code + "?year=" + date.getYear())
        .with(Notice.success("admin.calendar.day.changed", date));
  }

  private CalendarDayPage page(WorkingCalendar calendar, LocalDate date, DayForm form) {
    if (date.isBefore(Calendars.FIRST_DATE) || date.isAfter(Calendars.LAST_DATE)) {
      throw new NotFound("day", date);
    }
    return new CalendarDayPage(
        calendars.about(calendar.code()),
        date,
        calendar.dayKind(date),
        calendar.shifts(date),
        calendar.named(date).orElse(null),
        form);
  }
}
