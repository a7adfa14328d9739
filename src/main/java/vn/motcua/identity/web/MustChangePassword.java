package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.identity.Account;
import vn.motcua.identity.ActorAuthentication;

/** Whoever signed in with a password that somebody else knows goes nowhere but to change it. */
final class MustChangePassword implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Account account =
        request.getUserPrincipal() instanceof ActorAuthentication signedIn
            ? signedIn.account()
            : null;
    if (account == null || !account.mustChangePassword()) {
      return true;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, "/password");
    return false;
  }
}
