package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** What people get who may not open a page: the sign-in page, or the page that says no. */
final class Refusals {
  private static final Set<String> SESSION_FORMS = Set.of("/sign-in", "/sign-out");

  private Refusals() {}

  /** Nobody is signed in: to the sign-in page, and from there back to what was asked for. */
  static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getMethod().equals("GET")) {
      redirect(
          response, "/sign-in?next=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8));
    } else {
      redirect(response, "/sign-in");
    }
  }

  /**
   * Somebody may not. Forms of the session itself that stood open for longer than the session get a
   * fresh page instead.
   */
  static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
      throws IOException {
    if (thrown instanceof CsrfException && SESSION_FORMS.contains(request.getRequestURI())) {
      redirect(response, "/sign-in?stale=true");
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** 303 to a page of this system; relative, so that it holds behind any proxy. */
  static void redirect(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, path);
  }
}
