package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Account;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.ActorAuthentication;

/** Whoever is signed in changes their own password; every other session of theirs ends. */
@Controller
class PasswordController {
  private final Accounts accounts;
  private final Sessions sessions;

  PasswordController(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping("/password")
  View show(ActorAuthentication signedIn) {
    return Html.of(page(account(signedIn)));
  }

  @PostMapping("/password")
  View update(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String chosen,
      @RequestParam(defaultValue = "") String repeated,
      ActorAuthentication signedIn,
      HttpServletRequest request) {
    Account account = account(signedIn);
    if (!chosen.equals(repeated)) {
      return Html.of(page(account))
          .faults(List.of(Fault.of("repeated", "identity.password.fault.repeated")));
    }
    try {
      sessions.begin(accounts.changePassword(account.id(), current, chosen), request);
    } catch (Invalid e) {
      return Html.of(page(account)).faults(e.faults());
    }
    return Redirect.to(Landing.home(signedIn.actor().roles()))
        .with(Notice.success("identity.password.done"));
  }

  private static PasswordPage page(Account account) {
    return new PasswordPage(account.username(), account.mustChangePassword());
  }

  private static Account account(ActorAuthentication signedIn) {
    Account account = signedIn.account();
    if (account == null) {
      throw new Forbidden("change a password without an account");
    }
    return account;
  }
}
