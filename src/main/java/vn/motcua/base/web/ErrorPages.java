package vn.motcua.base.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.motcua.base.Messages;

/**
 * Every error of the whole system, thrown by a controller or decided before one was reached
 * (sign-in, the server itself): a page for people, {@code application/problem+json} (RFC 9457) for
 * programs under {@code /api/}. Neither ever shows internal text.
 */
@ControllerAdvice
@Controller
class ErrorPages implements ErrorController {
  private final Messages messages;

  ErrorPages(Messages messages) {
    this.messages = messages;
  }

  /** What a controller threw. Sign-in is the business of the security filters: passed on. */
  @ExceptionHandler
  @Nullable Object thrown(Exception thrown, HttpServletRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      throw thrown;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
      return null;
    }
    return answer(Problems.of(thrown), request.getRequestURI(), request);
  }

  /** What was decided outside of controllers. */
  @RequestMapping("/error")
  Object dispatched(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Problem problem =
        thrown instanceof Throwable cause
            ? Problems.of(cause)
            : Problem.of(status instanceof Integer code ? code : 404);
    return answer(problem, path instanceof String uri ? uri : request.getRequestURI(), request);
  }

  private Object answer(Problem problem, String path, HttpServletRequest request) {
    if (path.startsWith("/api/")) {
      return json(problem, path, RequestContextUtils.getLocale(request));
    }
    ErrorPage page =
        new ErrorPage(
            problem.titleKey(), problem.detailKey(), problem.refused(), problem.incident());
    return new Html(page, problem.status(), problem.faults(), null);
  }

  private ResponseEntity<ProblemDetail> json(Problem problem, String path, Locale language) {
    ProblemDetail body = ProblemDetail.forStatus(problem.status());
    body.setType(URI.create("urn:motcua:problem:" + problem.kind().word()));
    body.setTitle(messages.text(language, problem.titleKey()));
    body.setDetail(detail(problem, language));
    body.setInstance(URI.create(path));
    if (problem.refused() != null && !problem.refused().rule().isEmpty()) {
      body.setProperty("rule", problem.refused().rule());
    }
    if (problem.refused() != null) {
      body.setProperty("code", problem.refused().key());
    }
    if (!problem.faults().isEmpty()) {
      body.setProperty("faults", faults(problem, language));
    }
    if (problem.incident() != null) {
      body.setProperty("incident", problem.incident());
    }
    return ResponseEntity.status(problem.status())
        .headers(headers -> headers.putAll(problem.headers()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private String detail(Problem problem, Locale language) {
    return problem.refused() == null
        ? messages.text(language, problem.detailKey())
        : messages.text(language, problem.refused().key(), problem.refused().args());
  }

  private List<NamedFault> faults(Problem problem, Locale language) {
    return problem.faults().stream()
        .map(
            fault ->
                new NamedFault(
                    fault.field(), fault.key(), messages.text(language, fault.key(), fault.args())))
        .toList();
  }

  /** One fault as programs read it. */
  record NamedFault(String field, String code, String message) {}
}
