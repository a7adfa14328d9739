package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Account;
import vn.motcua.identity.Citizens;
import vn.motcua.identity.SignInResult;
import vn.motcua.identity.SignIns;

/** A citizen opens an account for themselves and is signed in with it. */
@Controller
class RegisterController {
  private final Citizens citizens;
  private final SignIns signIns;
  private final Sessions sessions;

  RegisterController(Citizens citizens, SignIns signIns, Sessions sessions) {
    this.citizens = citizens;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  @GetMapping("/register")
  View show() {
    return Html.of(new RegisterPage(RegisterForm.EMPTY));
  }

  @PostMapping("/register")
  View create(@ModelAttribute RegisterForm form, HttpServletRequest request) {
    List<Fault> faults = new ArrayList<>(citizens.faults(form.registration(), form.password()));
    if (!form.password().equals(form.repeated())) {
      faults.add(Fault.of("repeated", "identity.password.fault.repeated"));
    }
    if (!faults.isEmpty()) {
      return Html.of(new RegisterPage(form)).faults(faults);
    }
    try {
      citizens.register(form.registration(), form.password(), request.getRemoteAddr());
    } catch (Invalid e) {
      return Html.of(new RegisterPage(form)).faults(e.faults());
    }
    signIn(form, request);
    return Redirect.to("/my").with(Notice.success("identity.register.done"));
  }

  /** Signs in with what was just chosen; should that fail, the next page asks for it. */
  private void signIn(RegisterForm form, HttpServletRequest request) {
    if (signIns.signIn(form.identityNumber(), form.password(), request.getRemoteAddr())
        instanceof SignInResult.Welcome(Account account)) {
      sessions.begin(account, request);
    }
  }
}
