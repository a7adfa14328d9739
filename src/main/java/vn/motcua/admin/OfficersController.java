package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;
import static vn.motcua.admin.Entered.orNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Staffing;

/** Officers: looking for them, and a new one with an account. */
@Controller
final class OfficersController {
  private static final int PER_PAGE = 50;
  private static final int LAST_PAGE = 10_000;

  private final Officers officers;
  private final Staffing staffing;
  private final Accounts accounts;
  private final Permissions permissions;
  private final TransactionOperations transactions;

  OfficersController(
      Officers officers,
      Staffing staffing,
      Accounts accounts,
      Permissions permissions,
      TransactionOperations transactions) {
    this.officers = officers;
    this.staffing = staffing;
    this.accounts = accounts;
    this.permissions = permissions;
    this.transactions = transactions;
  }

  @GetMapping("/admin/officers")
  Html index(
      @RequestParam @Nullable String q, @RequestParam(defaultValue = "1") int page, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    int number = Math.clamp(page, 1, LAST_PAGE);
    List<Officer> found = officers.search(sent(q), (number - 1) * PER_PAGE, PER_PAGE + 1);
    boolean more = found.size() > PER_PAGE;
    return Html.of(
        new OfficersPage(sent(q), more ? found.subList(0, PER_PAGE) : found, number, more));
  }

  @GetMapping("/admin/officers/new")
  Html create(Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    return Html.of(new OfficerNewPage(new OfficerForm("", "", "", "")));
  }

  /** The officer and their account come into being together, or neither does. */
  @PostMapping("/admin/officers")
  View save(OfficerForm form, Actor actor) {
    permissions.require(actor, null, Action.OFFICER_MANAGE, null);
    NewOfficer officer =
        new NewOfficer(
            form.username().toLowerCase(Locale.ROOT),
            form.name(),
            orNull(form.email()),
            orNull(form.phone()));
    try {
      return transactions.execute(
          status -> {
            Officer made = staffing.register(officer, actor.id());
            return Html.of(new OneTimePasswordPage(made, accounts.oneTimePassword(made)));
          });
    } catch (Invalid e) {
      return Html.of(new OfficerNewPage(form)).faults(e.faults());
    }
  }
}
