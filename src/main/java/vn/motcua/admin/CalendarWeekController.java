package vn.motcua.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.CalendarProposals;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Shift;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** Office hours of the week: summer and winter, Saturday mornings. */
@Controller
final class CalendarWeekController {
  private final Calendars calendars;
  private final CalendarProposals proposals;
  private final Permissions permissions;
  private final OfficeClock clock;

  CalendarWeekController(
      Calendars calendars,
      CalendarProposals proposals,
      Permissions permissions,
      OfficeClock clock) {
    this.calendars = calendars;
    this.proposals = proposals;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/calendars/{code}/week")
  Html edit(@PathVariable String code, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    WeekForm form = WeekForm.of(calendars.get(code), LocalDate.now(clock));
    return Html.of(new CalendarWeekPage(calendars.about(code), form));
  }

  @PostMapping("/admin/calendars/{code}/week")
  View update(@PathVariable String code, WeekForm form, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    List<Fault> faults = new ArrayList<>();
    LocalDate from = form.day(faults);
    Map<DayOfWeek, List<Shift>> week = form.week(faults);
    if (from == null || !faults.isEmpty()) {
      return Html.of(new CalendarWeekPage(calendars.about(code), form)).faults(faults);
    }
    try {
      CalendarChange change = new CalendarChange.Week(from, week);
      CalendarProposal proposal =
          proposals.propose(code, form.seen(), change, form.why(), actor.name());
      return Redirect.to("/admin/calendars/" + code + "/proposals/" + proposal.id());
    } catch (Invalid e) {
      return Html.of(new CalendarWeekPage(calendars.about(code), form)).faults(e.faults());
    }
  }
}
