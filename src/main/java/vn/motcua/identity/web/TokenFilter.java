package vn.motcua.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;

/**
 * A program shows its token ({@code Authorization: Bearer …}, RFC 6750) and acts as the officer to
 * whom it belongs. A wrong token is refused even where none is needed.
 */
final class TokenFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Actors actors;

  TokenFilter(Actors actors) {
    this.actors = actors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      Optional<OfficerActor> officer = bearer(header).flatMap(actors::byToken);
      if (officer.isEmpty()) {
        response.setHeader(
            HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"motcua\", error=\"invalid_token\"");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        return;
      }
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(ActorAuthentication.of(officer.get()));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  /** 401: there was no token. The error page of the API writes the body. */
  static void askForToken(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"motcua\"");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** 403: the token is good, the officer may not. */
  static void refuseOfficer(HttpServletResponse response) throws IOException {
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"motcua\", error=\"insufficient_scope\"");
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static Optional<String> bearer(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
