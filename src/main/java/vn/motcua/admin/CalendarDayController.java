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
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.CalendarProposals;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** One day of a calendar: what it is, and proposing it anew with a reason. */
@Controller
final class CalendarDayController {
  private final Calendars calendars;
  private final CalendarProposals proposals;
  private final Permissions permissions;
  private final Messages messages;

  CalendarDayController(
      Calendars calendars,
      CalendarProposals proposals,
      Permissions permissions,
      Messages messages) {
    this.calendars = calendars;
    this.proposals = proposals;
    this.permissions = permissions;
    this.messages = messages;
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
    List<DayChange> changes = form.changes(date, messages, faults);
    if (changes.isEmpty()) {
      return Html.of(page(calendars.get(code), date, form)).faults(faults);
    }
    try {
      CalendarChange change = new CalendarChange.Days(changes);
      CalendarProposal proposal =
          proposals.propose(code, form.seen(), change, form.reason(), actor.name());
      return Redirect.to("/admin/calendars/" + code + "/proposals/" + proposal.id());
    } catch (Invalid e) {
      return Html.of(page(calendars.get(code), date, form)).faults(e.faults());
    }
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
