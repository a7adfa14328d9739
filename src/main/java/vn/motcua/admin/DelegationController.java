package vn.motcua.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import vn.motcua.organisation.Delegation;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.NewDelegation;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Staffing;

/** A post lent by its main officer for a time, and taken back. */
@Controller
final class DelegationController {
  private final Agencies agencies;
  private final Officers officers;
  private final Staffing staffing;
  private final Permissions permissions;
  private final OfficeClock clock;

  DelegationController(
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

  @GetMapping("/admin/holdings/{id}/delegations/new")
  Html create(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    String today = LocalDate.now(clock).toString();
    return Html.of(page(officers.holding(id), new DelegationForm("", today, "", "")));
  }

  @PostMapping("/admin/holdings/{id}/delegations")
  View save(@PathVariable UUID id, DelegationForm form, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    Holding lender = officers.holding(id);
    Entered entered = new Entered();
    UUID to = entered.optionalId("toId", form.toId());
    if (form.toId().isEmpty()) {
      entered.add("toId", "admin.fault.choice");
    }
    LocalDate first = entered.day("from", form.from());
    LocalDate last = entered.day("to", form.to());
    if (to == null || !entered.faults().isEmpty()) {
      return Html.of(page(lender, form)).faults(entered.faults());
    }
    try {
      Delegation made =
          staffing.delegate(
              new NewDelegation(
                  lender.postId(), lender.officerId(), to, first, last, form.reason()),
              actor.id());
      return Redirect.to("/admin/posts/" + lender.postId())
          .with(Notice.success("admin.delegation.added", made.toName()));
    } catch (Invalid e) {
      return Html.of(page(lender, form)).faults(e.faults());
    } catch (RuleRefusal e) {
      return Html.of(page(lender, form)).refused(e.refused());
    }
  }

  @PostMapping("/admin/delegations/{id}/revocation")
  View revoke(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    Delegation delegation = officers.delegation(id);
    Redirect back = Redirect.to("/admin/posts/" + delegation.postId());
    try {
      staffing.revoke(id, actor.id());
    } catch (RuleRefusal e) {
      return back.with(Notice.refused(e.refused()));
    }
    return back.with(Notice.success("admin.delegation.revoked", delegation.toName()));
  }

  private DelegationNewPage page(Holding lender, DelegationForm form) {
    Post post = agencies.post(lender.postId());
    Set<UUID> seen = new HashSet<>(Set.of(lender.officerId()));
    List<Holding> others = new ArrayList<>();
    for (Holding held : officers.holdings(post.agencyId(), LocalDate.now(clock))) {
      if (seen.add(held.officerId())) {
        others.add(held);
      }
    }
    return new DelegationNewPage(agencies.get(post.agencyId()), post, lender, others, form);
  }
}
