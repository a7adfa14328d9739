package vn.motcua.base.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
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

  /** What a controller threw. Sign-in and outages are the business of filters: passed on. */
  @ExceptionHandler
  @Nullable Object thrown(Exception thrown, HttpServletRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException
        || thrown instanceof AuthenticationException
        || Outage.is(thrown)) {
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
      Locale language = RequestContextUtils.getLocale(request);
      return ResponseEntity.status(problem.status())
          .headers(headers -> headers.putAll(problem.headers()))
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ProblemBody.of(problem, path, messages, language));
    }
    ErrorPage page =
        new ErrorPage(
            problem.titleKey(), problem.detailKey(), problem.refused(), problem.incident());
    return new Html(page, problem.status(), problem.faults(), null);
  }
}
