package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Account;
import vn.motcua.identity.Actor;
import vn.motcua.identity.SignInResult;
import vn.motcua.identity.SignIns;

/** Signing in with name and password, for officers and citizens. */
@Controller
class SignInController {
  private static final long SECONDS_SHOWN_TO = 90;

  private final SignIns signIns;
  private final Sessions sessions;
  private final DemoOffer demo;
  private final OfficeClock clock;

  SignInController(SignIns signIns, Sessions sessions, DemoOffer demo, OfficeClock clock) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.demo = demo;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  View show(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "false") boolean stale,
      @Nullable Actor actor) {
    if (actor != null) {
      return Redirect.to(Landing.of(actor.roles(), next));
    }
    Notice notice = stale ? Notice.information("identity.sign-in.stale") : null;
    return new Html(page("", next), 200, List.of(), notice);
  }

  @PostMapping("/sign-in")
  View create(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignInPage again = page(username, next);
    return switch (signIns.signIn(username, password, request.getRemoteAddr())) {
      case SignInResult.Welcome(Account account) ->
          sessions
              .begin(account, request)
              .<View>map(actor -> Redirect.to(Landing.of(actor.roles(), next)))
              .orElseGet(() -> refused(again, "identity.sign-in.closed"));
      case SignInResult.Unknown() -> refused(again, "identity.sign-in.unknown");
      case SignInResult.Closed() -> refused(again, "identity.sign-in.closed");
      case SignInResult.DemoElsewhere() -> refused(again, "identity.sign-in.demo-elsewhere");
      case SignInResult.Wait(Instant until) -> wait(again, until, response);
    };
  }

  private SignInPage page(String username, String next) {
    return new SignInPage(username, next, demo.password(), demo.groups());
  }

  private static Html refused(SignInPage page, String key) {
    return Html.of(page).faults(List.of(Fault.of("username", key)));
  }

  private Html wait(SignInPage page, Instant until, HttpServletResponse response) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    Fault fault =
        seconds <= SECONDS_SHOWN_TO
            ? Fault.of("username", "identity.sign-in.wait.seconds", seconds)
            : Fault.of("username", "identity.sign-in.wait.minutes", (seconds + 59) / 60);
    return Html.of(page).faults(List.of(fault)).status(429);
  }
}
