package vn.motcua.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Messages;

/**
 * Answers every request that the database cannot serve now with 503 and when to ask again. It
 * stands before sessions and sign-in, which need the database too, and its page asks nothing of
 * either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class OutageFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
  private static final String AFTER_SECONDS = "5";

  private final Pages pages;
  private final Messages messages;
  private final LocaleResolver languages;
  private final JsonMapper json;

  OutageFilter(Pages pages, Messages messages, LocaleResolver localeResolver, JsonMapper json) {
    this.pages = pages;
    this.messages = messages;
    this.languages = localeResolver;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException thrown) {
      if (!Outage.is(thrown) || response.isCommitted()) {
        throw thrown;
      }
      LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI());
      answer(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem problem = Problem.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    Locale language = languages.resolveLocale(request);
    response.reset();
    response.setStatus(problem.status());
    response.setHeader("Retry-After", AFTER_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
          response.getOutputStream(),
          ProblemBody.of(problem, request.getRequestURI(), messages, language));
    } else {
      ErrorPage page = new ErrorPage(problem.titleKey(), problem.detailKey(), null, null);
      pages.sendToAnybody(Html.of(page).status(problem.status()), language, request, response);
    }
  }
}
