package vn.motcua.admin;

import static vn.motcua.admin.Entered.orNull;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.admin.OfficerPage.Seat;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Staffing;

/** One officer: particulars, account, leaving and coming back. */
@Controller
final class OfficerController {
  private final Agencies agencies;
  private final Officers officers;
  private final Staffing staffing;
  private final Accounts accounts;
  private final Permissions permissions;

  OfficerController(
      Agencies agencies,
      Officers officers,
      Staffing staffing,
      Accounts accounts,
      Permissions permissions) {
    this.agencies = agencies;
    this.officers = officers;
    this.staffing = staffing;
    this.accounts = accounts;
    this.permissions = permissions;
  }

  @GetMapping("/admin/officers/{id}")
  Html show(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    Officer officer = officers.get(id);
    return Html.of(
        page(
            officer,
            new OfficerForm(officer.username(), officer.name(), officer.email(), officer.phone())));
  }

  @PostMapping("/admin/officers/{id}")
  View update(@PathVariable UUID id, OfficerForm form, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    try {
      staffing.correct(id, form.name(), orNull(form.email()), orNull(form.phone()), actor.id());
    } catch (Invalid e) {
      return Html.of(page(officers.get(id), form)).faults(e.faults());
    }
    return back(id, "admin.officer.saved");
  }

  /** A new one-time password; a locked account is open again. */
  @PostMapping("/admin/officers/{id}/password")
  View renewPassword(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    Officer officer = officers.get(id);
    if (!officer.active()) {
      return back(id, "admin.officer.gone");
    }
    return Html.of(new OneTimePasswordPage(officer, accounts.oneTimePassword(officer)));
  }

  @PostMapping("/admin/officers/{id}/departure")
  View depart(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    return done(id, "admin.officer.left", () -> staffing.leave(id, actor.id()));
  }

  @PostMapping("/admin/officers/{id}/return")
  View comeBack(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    return done(id, "admin.officer.returned", () -> staffing.takeBack(id, actor.id()));
  }

  private static View done(UUID id, String key, Runnable change) {
    try {
      change.run();
    } catch (RuleRefusal e) {
      return Redirect.to("/admin/officers/" + id).with(Notice.refused(e.refused()));
    }
    return back(id, key);
  }

  private static Redirect back(UUID id, String key) {
    return Redirect.to("/admin/officers/" + id).with(Notice.success(key));
  }

  private OfficerPage page(Officer officer, OfficerForm form) {
    return new OfficerPage(
        officer,
        form,
        accounts.ofOfficer(officer.id()).map(account -> account.status().name()).orElse(""),
        officers.holdingsOf(officer.id()).stream().map(this::seat).toList(),
        officers.changes(officer.id()));
  }

  private Seat seat(Holding holding) {
    Post post = agencies.post(holding.postId());
    return new Seat(holding, post.title(), post.titleEn(), agencies.get(post.agencyId()).name());
  }
}
