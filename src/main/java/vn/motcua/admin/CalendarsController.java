package vn.motcua.admin;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.CalendarListing;
import vn.motcua.calendar.Calendars;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** Office calendars: the list, and a new one for an agency that departs from the national one. */
@Controller
final class CalendarsController {
  private final Calendars calendars;
  private final Permissions permissions;

  CalendarsController(Calendars calendars, Permissions permissions) {
    this.calendars = calendars;
    this.permissions = permissions;
  }

  @GetMapping("/admin/calendars")
  Html index(Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    return Html.of(new CalendarsPage(calendars.all()));
  }

  @GetMapping("/admin/calendars/new")
  Html ask(Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    CalendarForm empty = new CalendarForm("", "", "", Calendars.NATIONAL, "");
    return Html.of(new CalendarNewPage(empty, calendars.all()));
  }

  @PostMapping("/admin/calendars")
  View create(CalendarForm form, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    try {
      calendars.create(
          form.code(), form.name(), form.nameEn(), form.base(), form.reason(), actor.name());
    } catch (Invalid e) {
      List<CalendarListing> bases = calendars.all();
      return Html.of(new CalendarNewPage(form, bases)).faults(e.faults());
    }
    return Redirect.to("/admin/calendars/" + form.code())
        .with(Notice.success("admin.calendar.created", form.name()));
  }
}
