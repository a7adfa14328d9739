package vn.motcua.admin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.CalendarProposals;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.ReschedulingPreview;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** A change of a calendar: the due dates that it moves, and the yes to it. */
@Controller
final class ProposalController {
  private final CalendarProposals proposals;
  private final Calendars calendars;
  private final ReschedulingPreview previews;
  private final Permissions permissions;

  ProposalController(
      CalendarProposals proposals,
      Calendars calendars,
      ReschedulingPreview previews,
      Permissions permissions) {
    this.proposals = proposals;
    this.calendars = calendars;
    this.previews = previews;
    this.permissions = permissions;
  }

  @GetMapping("/admin/calendars/{code}/proposals/{id}")
  Html show(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    CalendarProposal proposal = proposals.get(code, id);
    ReschedulingPreview.@Nullable Preview preview =
        proposals.stale(proposal)
            ? null
            : previews.of(proposals.proposed(proposal), proposal.change().firstDate());
    return Html.of(new ProposalPage(calendars.about(code), proposal, preview, Math.max(1, page)));
  }

  @PostMapping("/admin/calendars/{code}/proposals/{id}/confirmation")
  Redirect confirm(@PathVariable String code, @PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    CalendarProposal proposal = proposals.get(code, id);
    proposals.confirm(code, id);
    return Redirect.to(
            "/admin/calendars/" + code + "?year=" + proposal.change().firstDate().getYear())
        .with(Notice.success("admin.proposal.confirmed"));
  }
}
