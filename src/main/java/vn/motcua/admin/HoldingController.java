package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.HeldPost.Basis;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Staffing;

/** Who holds a post, and putting another officer on it. */
@Controller
final class HoldingController {
  private static final int OFFERED = 50;

  private final Agencies agencies;
  private final Officers officers;
  private final Staffing staffing;
  private final Permissions permissions;
  private final OfficeClock clock;

  HoldingController(
      Agencies agencies,
      Officers officers,
      Staffing staffing,
      Permissions permissions,
      OfficeClock clock) {
    this.agencies = agencies;
    this.officers = officers;
    this.staffing = staffing;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/posts/{id}")
  Html show(@PathVariable UUID id, @RequestParam @Nullable String q, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    String today = LocalDate.now(clock).toString();
    HoldingForm form = new HoldingForm("", Basis.OWN.name(), today, "");
    return Html.of(page(agencies.post(id), sent(q), form));
  }

  @PostMapping("/admin/posts/{id}/holdings")
  View save(@PathVariable UUID id, HoldingForm form, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    Post post = agencies.post(id);
    Entered entered = new Entered();
    Basis basis = entered.choice("basis", new Basis[] {Basis.OWN, Basis.BACKUP}, form.basis());
    Officer officer = officers.byUsername(form.officer()).orElse(null);
    if (officer == null) {
      entered.add("officer", "organisation.fault.officer");
    }
    LocalDate from = entered.day("from", form.from());
    LocalDate to = entered.optionalDay("to", form.to());
    if (basis == null || officer == null || !entered.faults().isEmpty()) {
      return Html.of(page(post, form.officer(), form)).faults(entered.faults());
    }
    Appointment appointment = new Appointment(id, officer.id(), from, to);
    try {
      if (basis == Basis.OWN) {
        staffing.appoint(appointment, actor.id());
      } else {
        staffing.nameBackup(appointment, actor.id());
      }
    } catch (Invalid e) {
      return Html.of(page(post, form.officer(), form)).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(post, form.officer(), form)).refused(e.refused());
    }
    return Redirect.to("/admin/posts/" + id)
        .with(Notice.success("admin.holding.added", officer.name()));
  }

  private PostPage page(Post post, String sought, HoldingForm form) {
    LocalDate today = LocalDate.now(clock);
    List<Officer> found =
        officers.search(sought, 0, OFFERED).stream().filter(Officer::active).toList();
    return new PostPage(
        agencies.get(post.agencyId()),
        agencies.units(post.agencyId()).stream()
            .filter(unit -> unit.id().equals(post.unitId()))
            .findFirst()
            .orElse(null),
        post,
        today,
        officers.holdings(post.agencyId(), today).stream()
            .filter(held -> held.postId().equals(post.id()))
            .toList(),
        officers.delegations(post.agencyId(), today).stream()
            .filter(lent -> lent.postId().equals(post.id()))
            .toList(),
        sought,
        found,
        form);
  }
}
